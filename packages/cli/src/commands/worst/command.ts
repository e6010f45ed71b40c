import { defineCommand } from "../../registry/command.js";
import { worstOptions } from "./worst-options.js";
import { worstSchema } from "./worst-schema.js";

export const command = defineCommand({
  details: `All calls that the filters let through are read; only those that are shown are
kept. By latency: the call's own median from end to end (e2e p50). By
sentiment: the person's, Negative first, and among equals those that come first.
A call without the value has no rank; stderr says how many there are.`,
  takesFilters: true,
  insteadOfCursor:
    "To take up fewer calls, give --since and --until; rollcall list goes on from a cursor.",
  options: worstOptions,
  examples: [
    {
      words: "the slowest answers of an embedded mock: no account, no network",
      line: "rollcall worst --demo",
    },
    {
      words: "the three longest calls of one agent",
      line: "rollcall worst --by duration --limit 3 --agent agent_1",
    },
    {
      words: "the ids of the dearest calls",
      line: "rollcall worst --api v3 --by cost -o ndjson | jq -r .call_id",
    },
  ],
  schema: () => worstSchema,
  run: async (input, io) => {
    const { findWorst } = await import("./find-worst.js");
    await findWorst(input, io);
  },
});
