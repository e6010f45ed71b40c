import { defineCommand } from "../../registry/command.js";
import { listOptions } from "./config-options.js";
import { settingSchema } from "./setting-schema.js";

export const command = defineCommand({
  details:
    "One line a setting of each profile. Of a key, it says where it is and never what it is.",
  options: listOptions,
  examples: [
    { words: "all profiles", line: "rollcall config list" },
    { words: "for a program", line: "rollcall config list -o json" },
    {
      words: "what a command would use now, and why",
      line: "rollcall whoami --offline",
    },
  ],
  schema: () => settingSchema,
  run: async (input, io) => {
    const { listSettings } = await import("./list-settings.js");
    await listSettings(input.options, io);
  },
});
