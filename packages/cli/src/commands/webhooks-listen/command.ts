import { defineCommand } from "../../registry/command.js";
import { writeWebhookSchema } from "../../webhooks/webhook-schema.js";
import { listenOptions } from "./listen-options.js";

export const command = defineCommand({
  details:
    "Prints each event that is signed with the key as a line of JSON, and says on stderr what it refused. It listens on this machine alone: a tunnel brings the API's own.",
  options: listenOptions,
  examples: [
    {
      words: "what the mock sends",
      line: `rollcall mock --api-key key_1 --webhook-url http://127.0.0.1:3000 &
  RETELL_API_KEY=key_1 rollcall webhooks listen`,
    },
    {
      words: "only the ids of calls that ended",
      line: `rollcall webhooks listen | jq -r \\
  'select(.event == "call_ended") | .call.call_id'`,
    },
    {
      words: "on another port, with the key of a file",
      line: "rollcall webhooks listen --port 4000 --key-file key.txt",
    },
  ],
  schema: writeWebhookSchema,
  run: async (input, io) => {
    const { listenForWebhooks } = await import("./listen-for-webhooks.js");
    await listenForWebhooks(input, io);
  },
});
