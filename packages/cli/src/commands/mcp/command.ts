import { defineCommand } from "../../registry/command.js";
import { mcpOptions } from "./mcp-options.js";

export const command = defineCommand({
  details: `A client of the Model Context Protocol starts it, and talks to it on stdin and stdout. Its tools read: list_calls, get_call, get_transcript, grep_transcripts, call_stats. An answer that does not fit gives a cursor.

Telephone numbers, names and what was said are hidden unless you show them. A model can still ask which calls match a filter or a pattern. What callers said is the data of strangers, and may try to instruct the model.`,
  options: mcpOptions,
  asks: ["list", "get"],
  examples: [
    {
      words: "for a client, with the calls of an embedded mock",
      line: "rollcall mcp --demo",
    },
    {
      words: "a profile's calls with what was said, and numbers hidden",
      line: "rollcall mcp --profile work --api v3 --reveal text",
    },
    {
      words: "add it to a client that has a command for that",
      line: "claude mcp add rollcall -- rollcall mcp --profile work",
    },
  ],
  run: async (input, io) => {
    const { runMcp } = await import("./run-mcp.js");
    await runMcp(input, io);
  },
});
