import { hydrate, isMissing } from "@rollcall/core/hydrate";
import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const listed = client.calls.iterate({ limit: 100, maxItems: 20 });
let turns = 0;
for await (const call of hydrate(client, listed, { concurrency: 8 })) {
  // A call may be deleted between the list and its reading.
  if (!isMissing(call)) {
    turns += call.transcript_object?.length ?? 0;
  }
}
console.log(turns > 0); // => true
