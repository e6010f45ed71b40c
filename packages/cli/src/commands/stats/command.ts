import { defineCommand } from "../../registry/command.js";
import { statsOptions } from "./stats-options.js";
import { statsSchema } from "./stats-schema.js";

export const command = defineCommand({
  details: `All calls that the filters let through are read, once, and counted in constant
memory. A call that does not have a value is left out of that value's numbers
and counted as such. Percentiles are exact up to 1,000 numbers; beyond that
they are at most 1 % off.`,
  takesFilters: true,
  insteadOfCursor:
    "To take up fewer calls, give --since and --until; rollcall list goes on from a cursor.",
  options: statsOptions,
  examples: [
    {
      words: "an embedded mock's calls: no account, no network",
      line: "rollcall stats --demo",
    },
    {
      words: "each day as it is in Berlin",
      line: "rollcall stats --by day --tz Europe/Berlin",
    },
    {
      words: "a report to send around, and each agent's numbers for a script",
      line: "rollcall stats --by agent --html report.html -o csv",
    },
  ],
  schema: () => statsSchema,
  run: async (input, io) => {
    const { runStats } = await import("./run-stats.js");
    await runStats(input, io);
  },
});
