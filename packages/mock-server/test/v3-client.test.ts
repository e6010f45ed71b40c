import { type Hydration, hydrate, isMissing } from "@rollcall/core/hydrate";
import { type Client, createClient, type ListedCall } from "@rollcall/core/v3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Listening, listen } from "../src/node/listen.js";

let server: Listening;
beforeAll(async () => {
  server = await listen({ calls: 900, seed: 8, size: "short" });
});
afterAll(() => server.close());

const asked = {
  filter_criteria: {
    call_status: "ended",
    duration_ms: { ge: 10_000, lt: 600_000 },
  },
  limit: 20,
} as const;

/** The next so many ids; "missing" stands before that of a call that is gone. */
async function take(
  client: Client,
  calls: Hydration<unknown, unknown>,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const { value, done } = await calls.next();
    if (done) {
      return ids;
    }
    const call = value as ListedCall;
    if (isMissing<ListedCall>(call)) {
      ids.push(`missing ${call.item.call_id}`);
      continue;
    }
    expect(call).toEqual(await client.calls.get(call.call_id));
    ids.push(call.call_id);
  }
  return ids;
}

it("A filtered walk of whole calls goes on after a stop, whatever was deleted", async () => {
  const client = createClient({ apiKey: "any", baseUrl: server.url });
  const listed = await client.calls.iterate(asked).collect();
  const want = listed.map(({ call_id }) => call_id);
  expect(want.length).toBeGreaterThan(80);
  const [gone, last, later] = [want[14], want[29], want[45]] as [
    string,
    string,
    string,
  ];

  const first = hydrate(client, client.calls.iterate(asked), {
    concurrency: 4,
  });
  const before = await take(client, first, 1);
  // It is listed by now, and not read.
  await client.calls.delete(gone);
  before.push(...(await take(client, first, 29)));
  const checkpoint = JSON.parse(JSON.stringify(first.checkpoint));
  await first.return();
  expect(before).toEqual(
    want.slice(0, 30).map((id) => (id === gone ? `missing ${id}` : id)),
  );

  await client.calls.delete(last);
  await client.calls.delete(later);
  const rest = client.calls.iterate({ ...asked, resume: checkpoint });
  const whole = hydrate(client, rest, { concurrency: 4 });
  const after = await take(client, whole, 1e6);
  expect(after).toEqual(want.slice(30).filter((id) => id !== later));
});
