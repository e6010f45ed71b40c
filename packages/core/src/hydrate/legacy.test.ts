import { expect, test } from "vitest";
import { clientOf, json } from "../../test/support/fake-fetch.js";
import { hydrate, isMissing } from "./index.js";

// The legacy list shows whole calls: some have no transcript, as nobody spoke.
const calls = [
  { call_id: "a", call_status: "ended", transcript: "Of a" },
  { call_id: "b", call_status: "error" },
  { call_id: "c", call_status: "registered" },
];

test("Calls of the legacy list are handed on, and no request is sent", async () => {
  const { client, requests } = clientOf([json(calls), json([])]);
  const listed = client.calls.iterate({ limit: 3, prefetch: 0 });
  const whole = hydrate(client, listed);
  const found: unknown[] = [];
  for await (const call of whole) {
    if (isMissing(call)) {
      throw call.missing;
    }
    found.push(call);
    expect(whole.checkpoint).toMatchObject({ id: call.call_id });
  }
  expect(found).toEqual(calls);
  const paths = requests.map(({ request }) => new URL(request.url).pathname);
  expect(new Set(paths)).toEqual(new Set(["/list-calls"]));
});

test("A call of the legacy list is read again for whoever asks for it", async () => {
  const { client, requests } = clientOf([json(calls[0])]);
  const read = hydrate(client, [calls[1] as never], { isWhole: () => false });
  expect(await read.next()).toEqual({ done: false, value: calls[0] });
  expect(requests).toHaveLength(1);
});
