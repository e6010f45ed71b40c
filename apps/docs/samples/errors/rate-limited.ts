import { createClient } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";

// The first request is answered with 429, and "wait one second".
const mock = createMock({
  calls: 250,
  faults: ["status=429;retry-after=1;first=1"],
});

const client = createClient({
  apiKey: "any",
  fetch: mock.fetch,
  maxRetries: 5,
  onRetry: ({ delayMs }) => console.log(delayMs >= 1000),
});

const { items } = await client.calls.list({ limit: 10 });
console.log(items.length);
// => true
// => 10
