import { defineCommand } from "../../registry/command.js";
import { writeListedCallSchema } from "../../schema/call-schema.js";
import { writeListNotes } from "./help-notes.js";
import { listOptions } from "./list-options.js";

export const command = defineCommand({
  takesFilters: true,
  options: listOptions,
  examples: [
    {
      words: "20 calls of an embedded mock: no account, no network",
      line: "rollcall list --demo --limit 20",
    },
    {
      words: "every call that started in October (UTC), one a line",
      line: `rollcall list --since 2026-10-01 --until 2026-11-01 \\
  --all -o ndjson`,
    },
    {
      words: "what broke off with an error within a week, after two minutes",
      line: `rollcall list --since 7d --where 'reason~error_* and duration>2m'`,
    },
    {
      words: "the newest 100 calls of one agent",
      line: "rollcall list --agent-id agent_1 --limit 100",
      api: "v1",
    },
    {
      words: "what was no success by its analysis, and took a minute or more",
      line: `rollcall list --api v3 --call-successful false --duration-ms ge:60000`,
      api: "v3",
    },
  ],
  notes: writeListNotes,
  schema: writeListedCallSchema,
  run: async (input, io) => {
    const { listCalls } = await import("./list-calls.js");
    await listCalls(input, io);
  },
});
