import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const calls = await client.calls
  .iterate({
    filter_criteria: {
      call_status: "ended",
      direction: ["inbound", "outbound"],
      duration_ms: { ge: 10_000 },
      from_number: { startsWith: "+1" },
      disconnection_reason: ["user_hangup", "agent_hangup"],
    },
    limit: 1000,
  })
  .collect();
console.log(calls.length); // => 142
