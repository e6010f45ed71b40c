import { createClient } from "@rollcall/core/v3";

const client = createClient({
  apiKey: process.env.RETELL_API_KEY ?? "",
  // Ten requests a second at most, however many run at once.
  rateLimit: { requests: 10, perMs: 1000 },
  // Three retries; a minute for one attempt, five for all of them.
  maxRetries: 3,
  timeoutMs: 60_000,
  deadlineMs: 300_000,
});

const { items } = await client.calls.list({ limit: 1 });
console.log(items.length); // => 1
