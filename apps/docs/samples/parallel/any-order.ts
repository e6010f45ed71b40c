import { windows } from "@rollcall/core/partition";
import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const partition = windows({ concurrency: 4, order: "any" });
const calls = await client.calls.iterate({ limit: 250, partition }).collect();
console.log(calls.length); // => 1500
