import { createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });

const weekMs = 7 * 24 * 60 * 60 * 1000;
const failed = client.calls.iterate({
  filter_criteria: {
    start_timestamp: { ge: Date.now() - weekMs },
    call_status: ["error", "not_connected"],
  },
});

const reasons = new Map<string, number>();
for await (const { disconnection_reason = "none" } of failed) {
  reasons.set(
    disconnection_reason,
    (reasons.get(disconnection_reason) ?? 0) + 1,
  );
}
console.log(reasons.get("dial_no_answer")); // => 4
