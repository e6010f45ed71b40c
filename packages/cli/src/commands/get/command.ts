import { defineCommand } from "../../registry/command.js";
import { writeCallSchema } from "../../schema/call-schema.js";
import { getOptions } from "./get-options.js";

export const command = defineCommand({
  operands: [
    {
      name: "id",
      summary: "the ids of calls, as rollcall list prints them",
      repeats: true,
    },
  ],
  options: getOptions,
  asks: ["get"],
  examples: [
    {
      words: "one call, with all that is known of it",
      line: "rollcall get call_4c8e1f06a2b94d73",
    },
    {
      words: "several, one JSON object a line",
      line: "rollcall get call_1 call_2 -o ndjson",
    },
    {
      words: "a call of the embedded mock: no account",
      line: "rollcall get --demo call_9bd25b39f5d16950",
    },
  ],
  schema: writeCallSchema,
  run: async (input, io) => {
    const { getCalls } = await import("./get-calls.js");
    await getCalls(input, io);
  },
});
