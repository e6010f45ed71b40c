import { createClient, isApiError } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";

// After two pages, three requests in a row are answered with 429.
const mock = createMock({
  calls: 250,
  faults: ["status=429;after=2;first=3"],
});
const client = createClient({
  apiKey: "any",
  fetch: mock.fetch,
  backoff: { initialMs: 1 },
});

const calls = client.calls.iterate({ limit: 50 });
const ids: string[] = [];
try {
  for await (const call of calls) {
    ids.push(call.call_id);
  }
} catch (error) {
  if (!isApiError(error, 429)) {
    throw error;
  }
  console.log(ids.length, error.attempts); // => 100 3
}

// Later, in this process or in another one:
const rest = client.calls.iterate({ limit: 50, resume: calls.checkpoint });
for await (const call of rest) {
  ids.push(call.call_id);
}
console.log(ids.length, new Set(ids).size); // => 250 250
