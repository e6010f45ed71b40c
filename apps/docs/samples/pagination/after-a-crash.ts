import { type Checkpoint, createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";

const mock = createMock({ calls: 250 });
const client = createClient({ apiKey: "any", fetch: mock.fetch });

const stored = new Map<string, unknown>();
let saved: Checkpoint | undefined;

// The first run stops half way.
const first = client.calls.iterate({ limit: 50 });
for await (const call of first) {
  stored.set(call.call_id, call);
  saved = first.checkpoint;
  if (stored.size === 120) {
    break;
  }
}

// The second run goes on with the next call.
for await (const call of client.calls.iterate({ limit: 50, resume: saved })) {
  stored.set(call.call_id, call);
}
console.log(stored.size); // => 250
