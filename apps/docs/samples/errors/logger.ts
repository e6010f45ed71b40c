import { createClient, createLogger } from "@rollcall/core/v3";

const client = createClient({
  apiKey: process.env.RETELL_API_KEY ?? "",
  hooks: [
    createLogger({
      debug: (_message, { status, attempt }) => console.log(status, attempt),
      warn: (message, record) => console.warn(message, record),
    }),
  ],
});
await client.calls.list({ limit: 1 }); // => 200 1
