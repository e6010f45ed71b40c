import { defineCommand } from "../../registry/command.js";
import { grepOptions } from "./grep-options.js";
import { grepSchema } from "./grep-schema.js";

export const command = defineCommand({
  details: `The pattern is a regular expression in RE2's syntax: matching takes time that
grows with the text alone, whatever the pattern. It is held against each turn by
itself. Ends with 1 where nothing matches. A list of v3 has no transcripts: there
each call costs a request, so narrow the calls by filters first.`,
  operands: [
    {
      name: "pattern",
      summary: "what to search for",
    },
  ],
  takesFilters: true,
  insteadOfCursor:
    "To take up fewer calls, give --since and --until; rollcall list goes on from a cursor.",
  options: grepOptions,
  examples: [
    {
      words: "where an embedded mock's callers spoke of an appointment",
      line: "rollcall grep --demo -i --role user appointment",
    },
    {
      words: "each hit with the turns around it",
      line: "rollcall grep -C 2 'cancel(l?ed|lation)'",
    },
    {
      words: "the calls in which somebody spelt a number, for another command",
      line: `rollcall grep -l '\\d{3}-\\d{4}' | xargs -n 1 rollcall get`,
    },
  ],
  schema: () => grepSchema,
  run: async (input, io) => {
    const { runGrep } = await import("./run-grep.js");
    return await runGrep(input, io);
  },
});
