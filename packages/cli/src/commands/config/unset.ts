import { defineCommand } from "../../registry/command.js";
import { setOptions, settingOperand } from "./config-options.js";

export const command = defineCommand({
  details: "The default counts again.",
  operands: [settingOperand],
  options: setOptions,
  examples: [
    {
      words: "use the profile named default again",
      line: "rollcall config unset profile",
    },
    {
      words: "ask the API at its own address again",
      line: "rollcall config unset base-url",
    },
    {
      words: "of another profile",
      line: "rollcall config unset api --profile work",
    },
  ],
  run: async (input, io) => {
    const { changeSetting } = await import("./change-setting.js");
    await changeSetting(input, io);
  },
});
