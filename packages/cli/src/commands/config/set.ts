import { defineCommand } from "../../registry/command.js";
import { setOptions, settingOperand } from "./config-options.js";

export const command = defineCommand({
  details: `A key is no setting: rollcall login stores it, for one server. After another
base-url the stored key is not sent any more, until the next login.`,
  operands: [settingOperand, { name: "value", summary: "its new value" }],
  options: setOptions,
  examples: [
    {
      words: "use this profile everywhere",
      line: "rollcall config set profile work",
    },
    { words: "ask the present list", line: "rollcall config set api v3" },
    {
      words: "the address of a profile",
      line: `rollcall config set base-url http://127.0.0.1:8787 --profile mock`,
    },
  ],
  run: async (input, io) => {
    const { changeSetting } = await import("./change-setting.js");
    await changeSetting(input, io);
  },
});
