import { defineCommand } from "../../registry/command.js";
import { profileOptions, settingOperand } from "./config-options.js";

export const command = defineCommand({
  details: "Exit code 1 where it is not set.",
  operands: [settingOperand],
  options: profileOptions,
  examples: [
    { words: "the profile that is used", line: "rollcall config get profile" },
    {
      words: "the address of another one",
      line: "rollcall config get base-url --profile work",
    },
    { words: "the version that is asked", line: "rollcall config get api" },
  ],
  run: async (input, io) => {
    const { printSetting } = await import("./print-setting.js");
    return await printSetting(input, io);
  },
});
