import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

async function countCalls(from: string, to: string): Promise<number> {
  const start_timestamp = { ge: new Date(from), lt: new Date(to) };
  const calls = client.calls.iterate({ filter_criteria: { start_timestamp } });
  return (await calls.collect()).length;
}

const first = await countCalls("2026-10-01", "2026-10-16");
const second = await countCalls("2026-10-16", "2026-11-01");
const october = await countCalls("2026-10-01", "2026-11-01");
console.log(first + second === october); // => true
