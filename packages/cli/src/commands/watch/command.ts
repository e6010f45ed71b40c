import { defineCommand } from "../../registry/command.js";
import { writeEventSchema } from "./event-schema.js";
import { watchOptions } from "./watch-options.js";

export const command = defineCommand({
  details: `Tells call.started, call.updated (with the fields that changed), call.ended and call.analyzed, each once. It asks the list again and again, since calls change after they start; webhooks are told at once, and what they miss the next look finds.

A state file holds ids and hashes, and nothing of what was said. It is written after events were told: after a kill, the last ones may come again, with the same id.`,
  operands: [
    {
      name: "word",
      summary: "the words of --exec's command, after --",
      isOptional: true,
      repeats: true,
    },
  ],
  takesFilters: true,
  insteadOfCursor: "To go on where an earlier watch was, give --state a file.",
  options: watchOptions,
  examples: [
    {
      words: "what happens from now on",
      line: "rollcall watch",
    },
    {
      words: "a service: it goes on where it was, after a restart, too",
      line: "rollcall watch --state watch.json -o ndjson >> events.ndjson",
    },
    {
      words: "a command for each call that ends with an error",
      line: `rollcall watch --where 'reason~error_*' --exec ./page-me -- --team voice`,
    },
  ],
  schema: writeEventSchema,
  run: async (input, io) => {
    const { watch } = await import("./watch.js");
    await watch(input, io);
  },
});
