import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

// #region iterate
let count = 0;
for await (const call of client.calls.iterate({ limit: 1000 })) {
  count += call.call_id ? 1 : 0;
}
console.log(count); // => 1500
// #endregion

// #region pages
for await (const { items } of client.calls.pages({ limit: 1000 })) {
  console.log(items.length);
}
// => 1000
// => 500
// #endregion

// #region few
const newest = await client.calls.iterate().first();
const hundred = await client.calls
  .iterate({ limit: 100, maxItems: 100 })
  .collect();
console.log(newest?.call_id === hundred[0]?.call_id, hundred.length); // => true 100
// #endregion
