import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const calls = client.calls.iterate({
  filter_criteria: { metadata: { customer_id: "G7718" } },
});
console.log((await calls.collect()).length); // => 56
