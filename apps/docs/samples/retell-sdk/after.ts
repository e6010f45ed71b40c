import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

let count = 0;
for await (const _call of client.calls.iterate({
  limit: 1000,
  filter_criteria: { call_status: "ended" },
})) {
  count += 1;
}
console.log(count); // => 1332
