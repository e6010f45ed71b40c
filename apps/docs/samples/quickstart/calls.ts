// calls.ts, to run with: npx tsx calls.ts
import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const yesterday = Date.now() - 24 * 60 * 60 * 1000;
const calls = client.calls.iterate({
  filter_criteria: { start_timestamp: { ge: yesterday } },
});

let seconds = 0;
for await (const call of calls) {
  seconds += (call.duration_ms ?? 0) / 1000;
}
console.log(`${Math.round(seconds)} seconds since yesterday`);
// => 84 seconds since yesterday
