import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

for await (const { items } of client.calls.pages({ limit: 1000 })) {
  console.log(items.length);
}
// => 1000
// => 500
