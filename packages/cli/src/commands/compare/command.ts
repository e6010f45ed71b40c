import { defineCommand } from "../../registry/command.js";
import { compareOptions } from "./compare-options.js";
import { compareSchema } from "./compare-schema.js";

export const command = defineCommand({
  details: `Each rate stands with its interval of 95 % (Wilson's), each median with one
between two of the numbers. A difference (by Newcombe's method) is shown only
where its interval leaves 0 out, and the more is compared the surer it has to be:
so 3 of 5 is no finding. Without values: the two with the most calls.`,
  operands: [
    {
      name: "value",
      summary: "two agents, versions or directions",
      isOptional: true,
      repeats: true,
    },
  ],
  takesFilters: true,
  insteadOfCursor:
    "To take up fewer calls, give --since and --until; rollcall list goes on from a cursor.",
  options: compareOptions,
  examples: [
    {
      words: "the two busiest agents of an embedded mock",
      line: "rollcall compare --demo",
    },
    {
      words: "two versions of one agent",
      line: "rollcall compare --api v3 --agent agent_1 --by version 3 4",
    },
    {
      words: "the last seven days against the seven before",
      line: "rollcall compare --windows 7d",
    },
  ],
  schema: () => compareSchema,
  run: async (input, io) => {
    const { runCompare } = await import("./run-compare.js");
    await runCompare(input, io);
  },
});
