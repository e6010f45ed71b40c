import { defineCommand } from "../../registry/command.js";
import { doctorOptions } from "./doctor-options.js";
import { findingsSchema } from "./findings-schema.js";

export const command = defineCommand({
  details: `Checks, one after another, what a request needs: settings, keychain, key, proxy,
DNS, connection, certificate, the API itself, and the clock. Each line is ok,
warn or fail, with what to do. Exit code 1 where something failed, and 4 where it
is the key.`,
  options: doctorOptions,
  asks: ["list"],
  examples: [
    { words: "why it does not work", line: "rollcall doctor" },
    {
      words: "with another profile, for a program",
      line: "rollcall doctor --profile work -o json",
    },
    {
      words: "what is well on this machine, without an account",
      line: "rollcall doctor --demo",
    },
  ],
  schema: () => findingsSchema,
  run: async (input, io) => {
    const { examine } = await import("./examine.js");
    return await examine(input, io);
  },
});
