import { describe, expect, test } from "vitest";
import {
  failureOf,
  fakeService,
  json,
  type Reply,
  text,
} from "../../test/support/fake-fetch.js";
import * as first from "../index.js";
import * as v3 from "./index.js";
import { operations } from "./spec.js";

const { createClient, createPhoneCall, createWebCall, registerPhoneCall } = v3;

const busy = text("", { status: 503 });
const emptyPage = json({ items: [], has_more: false });
const id = "call_4c8e1f06a2b94d73";

function clientOf(replies: readonly Reply[]) {
  const { options, clock, requests } = fakeService(replies);
  const client = createClient(options);
  const sent = () =>
    requests.map(({ request, body }) => {
      const { pathname, search } = new URL(request.url);
      return `${request.method} ${pathname}${search} ${body}`.trim();
    });
  return { client, clock, sent };
}

type Client = v3.Client;

const phones = { from_number: "+12025550143", to_number: "+12125550178" };

const requests: [string, (client: Client) => Promise<unknown>, string][] = [
  ["list", ({ calls }) => calls.list(), "POST /v3/list-calls {}"],
  [
    "list with parameters",
    ({ calls }) => calls.list({ limit: 5, sort_order: "ascending", skip: 0 }),
    'POST /v3/list-calls {"sort_order":"ascending","limit":5,"skip":0}',
  ],
  ["get", ({ calls }) => calls.get(id), `GET /v2/get-call/${id}`],
  [
    "update",
    ({ calls }) => calls.update(id, { metadata: { a: 1 } }),
    `PATCH /v2/update-call/${id} {"metadata":{"a":1}}`,
  ],
  ["delete", ({ calls }) => calls.delete(id), `DELETE /v2/delete-call/${id}`],
  [
    "createPhoneCall",
    (client) => createPhoneCall(client, phones),
    `POST /v2/create-phone-call ${JSON.stringify(phones)}`,
  ],
  [
    "createWebCall",
    (client) => createWebCall(client, { agent_id: "a" }),
    'POST /v2/create-web-call {"agent_id":"a"}',
  ],
  [
    "registerPhoneCall",
    (client) => registerPhoneCall(client, { agent_id: "a" }),
    'POST /v2/register-phone-call {"agent_id":"a"}',
  ],
];

describe("A request of v3", () => {
  test.each(requests)("is sent as the spec says: %s", async (_, send, want) => {
    const { client, sent } = clientOf([emptyPage]);
    await send(client);
    expect(sent()).toEqual([want]);
  });

  test.each(requests)(
    "is tried again only where that does no harm: %s",
    async (name, send) => {
      const { client, clock, sent } = clientOf([busy, emptyPage]);
      await clock.run(send(client).catch(() => {}));
      const isSafe = /^list|^get/.test(name);
      expect(sent()).toHaveLength(isSafe ? 2 : 1);
    },
  );

  test("is tried again where the caller says that it is idempotent", async () => {
    const { client, clock, sent } = clientOf([busy, json({})]);
    const calling = createPhoneCall(client, phones, { idempotent: true });
    await clock.run(calling);
    expect(sent()).toHaveLength(2);
  });
});

describe("A number to skip, and a key,", () => {
  const asked = { skip: 2, pagination_key: "opaque" };

  test("are refused together by a page, and by a walk", async () => {
    const { client, sent } = clientOf([]);
    const reading = client.calls.list(asked);
    expect(await failureOf(reading)).toMatchObject({
      name: "InputError",
      parameter: "skip",
      expected: "no pagination_key with it",
    });
    expect(() => client.calls.pages(asked)).toThrow(first.InputError);
    expect(() => client.calls.iterate(asked)).toThrow(first.InputError);
    expect(sent()).toHaveLength(0);
  });

  test("may be there where nothing is skipped", async () => {
    const page = { items: [], has_more: false };
    const { client } = clientOf([json(page)]);
    const reading = client.calls.list({ ...asked, skip: 0 });
    expect(await reading).toEqual(page);
  });
});

describe("An answer of v3", () => {
  test("is the page as it came", async () => {
    const page = {
      items: [{ call_id: id }],
      has_more: true,
      pagination_key: "opaque",
      total: 7,
    };
    const { client } = clientOf([json(page)]);
    expect(await client.calls.list({ include_total: true })).toEqual(page);
  });

  test.each([
    ["nothing", {}],
    ["another envelope", { calls: [], has_more: false }],
    ["no list", { items: null, has_more: false }],
    ["a call without an id", { items: [{}], has_more: false }],
    ["nothing of what follows", { items: [] }],
    ["more, and no key", { items: [], has_more: true }],
    ["a key of another type", { items: [], has_more: true, pagination_key: 5 }],
  ])("with %s is no page, for a list as for a walk", async (_, answer) => {
    const { client } = clientOf([json(answer), json(answer)]);
    for (const reading of [client.calls.list(), client.calls.pages().next()]) {
      expect(await failureOf(reading)).toBeInstanceOf(first.PageShapeError);
    }
  });

  test.each([null, [], "call"])("that is %j is no call", async (answer) => {
    const { client } = clientOf([json(answer), json(answer)]);
    const options = { maxRetries: 0 };
    for (const reading of [
      client.calls.get(id, options),
      client.calls.update(id, {}, options),
    ]) {
      expect(await failureOf(reading)).toBeInstanceOf(first.AnswerError);
    }
  });

  test("is nothing where the service sends nothing", async () => {
    const { client } = clientOf([() => new Response(null, { status: 204 })]);
    expect(await client.calls.delete(id)).toBeUndefined();
  });

  test("that is a bare list is an error", async () => {
    const { client, clock } = clientOf([json([])]);
    const listing = failureOf(client.calls.list({}, { maxRetries: 0 }));
    expect(await clock.run(listing)).toBeInstanceOf(first.AnswerError);
  });
});

test("A raw request is tried again where it only reads", async () => {
  const { client, clock, sent } = clientOf([busy, emptyPage, busy]);
  const raw = v3.rawClient(client);
  const listed = await clock.run(raw.POST("/v3/list-calls", { body: {} }));
  expect(listed.data).toEqual({ items: [], has_more: false });
  const body = { agent_id: "a" };
  const created = await clock.run(raw.POST("/v2/create-web-call", { body }));
  expect(created.response.status).toBe(503);
  expect(sent()).toHaveLength(3);
});

test("All calls are walked by the keys of the answers", async () => {
  const page = (n: number, more: object) =>
    json({
      items: [{ call_id: `call_${n}`, start_timestamp: 1_710_149_402_118 - n }],
      ...more,
    });
  const { client, sent } = clientOf([
    page(1, { has_more: true, pagination_key: "k1" }),
    page(2, { has_more: false }),
  ]);
  const calls = await client.calls.iterate({ limit: 1, prefetch: 0 }).collect();
  expect(calls.map(({ call_id }) => call_id)).toEqual(["call_1", "call_2"]);
  expect(sent()[1]).toContain('"pagination_key":"k1"');
});

test("A filter is sent as the wire has it, however it was written", async () => {
  const { client, sent } = clientOf([emptyPage]);
  const filter_criteria = { duration_ms: { ge: 60_000 } };
  await client.calls.list({ filter_criteria } as never);
  await client.calls.iterate({ filter_criteria } as never).collect();
  const wire = '"duration_ms":{"type":"number","op":"ge","value":60000}';
  expect(sent()).toHaveLength(2);
  for (const request of sent()) {
    expect(request).toContain(wire);
  }
});

test("Of two bounds, a walk checks the second one itself; a page refuses it", async () => {
  const moment = 1_710_149_402_118;
  const item = (n: number) => ({
    call_id: `call_${n}`,
    start_timestamp: moment - n,
    duration_ms: n * 1000,
  });
  const page = json({ items: [1, 2, 3, 4].map(item), has_more: false });
  const { client } = clientOf([page]);
  const given = { filter_criteria: { duration_ms: { ge: 1, lt: 3000 } } };
  const calls = await client.calls.iterate(given as never).collect();
  expect(calls.map(({ call_id }) => call_id)).toEqual(["call_1", "call_2"]);
  const error = await failureOf(client.calls.list(given as never));
  expect(error).toBeInstanceOf(first.InputError);
  const window = { start_timestamp: { ge: moment - 2, lt: moment } };
  const within = { filter_criteria: window };
  const found = await client.calls.iterate(within as never).collect();
  expect(found.map(({ call_id }) => call_id)).toEqual(["call_1", "call_2"]);
});

test("Any operation of the table can be sent", async () => {
  const { client, sent } = clientOf([json({ call_id: id })]);
  const call = await client.send(operations.getCall, { call_id: id });
  expect(call.call_id).toBe(id);
  expect(sent()).toEqual([`GET /v2/get-call/${id}`]);
});

test("An error of v3 is one of the first entry", async () => {
  const { client } = clientOf([emptyPage]);
  const error = await failureOf(client.calls.list({ limit: 0 }));
  expect(error).toBeInstanceOf(first.InputError);
  expect(v3.InputError).toBe(first.InputError);
});

test("Groups of reasons are those of the version", () => {
  expect(v3.reasonGroup("voicemail_reached")).not.toBe("unknown");
  expect(v3.reasonGroup("machine_detected")).toBe("unknown");
  expect(first.reasonGroup("machine_detected")).not.toBe("unknown");
  expect(v3.reasonGroup(null)).toBeUndefined();
  expect(v3.reasonGroup("toString")).toBe("unknown");
});
