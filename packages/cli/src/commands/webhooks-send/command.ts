import { defineCommand } from "../../registry/command.js";
import { sendOptions } from "./send-options.js";

export const command = defineCommand({
  details:
    "Tries your own receiver: a call of the API, or of the demo, is sent to it as the API would, signed. It has ten seconds to answer.",
  operands: [
    { name: "url", summary: "where your receiver listens" },
    { name: "id", summary: "the id of the call that the event is about" },
  ],
  options: sendOptions,
  examples: [
    {
      words: "a call of the demo to your receiver",
      line: `rollcall webhooks send http://127.0.0.1:3000/hook \\
  call_9bd25b39f5d16950 --demo`,
    },
    {
      words: "the analysis of one of your calls",
      line: `rollcall webhooks send https://example.com/hook \\
  call_4c8e1f06a2b94d73 --event call_analyzed`,
    },
    {
      words: "what comes of it here",
      line: "rollcall webhooks listen --port 3000",
    },
  ],
  run: async (input, io) => {
    const { sendWebhook } = await import("./send-webhook.js");
    await sendWebhook(input, io);
  },
});
