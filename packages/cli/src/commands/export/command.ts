import { defineCommand } from "../../registry/command.js";
import { writeCallSchema } from "../../schema/call-schema.js";
import { exportOptions } from "./export-options.js";

export const command = defineCommand({
  details: `Each call is written once, in constant memory. After Ctrl-C, a kill or a full disk the same command goes on where it was. The file gets its name when it is whole, and is for your eyes alone (0600).

--redact knows the fields that the spec marks, and numbers that look like +12025550143 in any text. A name that somebody put elsewhere, such as into metadata, it cannot find.`,
  takesFilters: true,
  insteadOfCursor:
    "An export that was interrupted goes on where it was: run the same command again.",
  options: exportOptions,
  examples: [
    {
      words: "every call, one JSON object a line",
      line: "rollcall export -o calls.ndjson",
    },
    {
      words: "a month as Parquet, for DuckDB or pandas",
      line: `rollcall export --since 2026-10-01 --until 2026-11-01 \\
  -o october.parquet`,
    },
    {
      words: "for a spreadsheet, without what was said and by whom",
      line: "rollcall export --no-transcripts --redact -o calls.xlsx",
    },
    {
      words: "each night: what is new, and what has changed",
      line: "rollcall export --since-last -o calls.ndjson --quiet",
    },
  ],
  schema: writeCallSchema,
  run: async (input, io) => {
    const { exportToFile } = await import("./export-to-file.js");
    return await exportToFile(input, io);
  },
});
