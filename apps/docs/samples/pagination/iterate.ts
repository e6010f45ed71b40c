import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

let count = 0;
for await (const call of client.calls.iterate({ limit: 1000 })) {
  count += call.call_id ? 1 : 0;
}
console.log(count); // => 1500
