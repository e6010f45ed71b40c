import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const newest = await client.calls.iterate().first();
const hundred = await client.calls
  .iterate({ limit: 100, maxItems: 100 })
  .collect();
console.log(newest?.call_id === hundred[0]?.call_id, hundred.length); // => true 100
