import { defineCommand } from "../../registry/command.js";
import { mockOptions } from "./mock-options.js";

export const command = defineCommand({
  details:
    "It answers every version of the API from generated sample calls, or from your own (--data). Point any client at it with RETELL_BASE_URL.",
  options: mockOptions,
  examples: [
    {
      words: "on port 8787, with 10,000 sample calls",
      line: "rollcall mock",
    },
    {
      words: "every tenth request answered with a 429, half a second late",
      line: "rollcall mock --fault 'status=429;every=10' --latency 500",
    },
    {
      words: "calls that you exported, and recordings to play",
      line: "rollcall mock --data calls.ndjson --media",
    },
  ],
  run: async (input, io) => {
    const { runMock } = await import("./run-mock.js");
    await runMock(input, io);
  },
});
