import { defineCommand } from "../../registry/command.js";
import { writeListNotes } from "./list-notes.js";
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
      line: `rollcall list --after-start-timestamp 2026-10-01 \\
  --before-start-timestamp 2026-11-01 --all -o ndjson`,
      api: "v1",
    },
    {
      words: "the newest 100 calls of one agent",
      line: "rollcall list --agent-id agent_1 --limit 100",
      api: "v1",
    },
    {
      words: "every call that started in October (UTC), one a line",
      line: `rollcall list --api v3 --start-timestamp ge:2026-10-01 \\
  --start-timestamp lt:2026-11-01 --all -o ndjson`,
      api: "v3",
    },
    {
      words: "what failed, and took a minute or more",
      line: `rollcall list --api v3 --call-successful false --duration-ms ge:60000`,
      api: "v3",
    },
  ],
  notes: writeListNotes,
  run: async (input, io) => {
    const { listCalls } = await import("./list-calls.js");
    await listCalls(input, io);
  },
});
