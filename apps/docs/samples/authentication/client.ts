import { createClient } from "@rollcall/core/v3";

const apiKey = process.env.RETELL_API_KEY;
if (!apiKey) {
  throw new Error("Set RETELL_API_KEY to your API key.");
}
const client = createClient({ apiKey });

const { items } = await client.calls.list({ limit: 3 });
console.log(items.length); // => 3
