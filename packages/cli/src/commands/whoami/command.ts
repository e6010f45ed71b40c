import { defineCommand } from "../../registry/command.js";
import { identitySchema } from "./identity-schema.js";
import { whoamiOptions } from "./whoami-options.js";

export const command = defineCommand({
  details: `Tells which profile, key, address and version of the API commands use, and
where each is from. Of the key, only the last four characters are shown.`,
  options: whoamiOptions,
  examples: [
    {
      words: "and ask the server whether it takes the key",
      line: "rollcall whoami",
    },
    { words: "without a request", line: "rollcall whoami --offline" },
    {
      words: "of another profile, for a program",
      line: "rollcall whoami --profile work -o json",
    },
  ],
  schema: () => identitySchema,
  run: async (input, io) => {
    const { tellWho } = await import("./tell-who.js");
    await tellWho(input, io);
  },
});
