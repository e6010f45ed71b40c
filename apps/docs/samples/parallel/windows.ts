import { windows } from "@rollcall/core/partition";
import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const ids = new Set<string>();
const calls = client.calls.iterate({
  limit: 250,
  partition: windows({ concurrency: 8 }),
});
for await (const call of calls) {
  ids.add(call.call_id);
}
console.log(ids.size); // => 1500
