import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../src/calls/call.js";
import { TRANSPORTS, type Transport } from "./support/transports.js";

const KEY = "key_of_the_first";
const as = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

// What only the legacy version can be asked in a wrong way; what both versions
// refuse is in conformance-refusals.test.ts.

describe.each(TRANSPORTS)("bad input over %s", (_name, open) => {
  let transport: Transport;

  beforeAll(async () => {
    transport = await open({ calls: 100, apiKeys: [KEY] });
  });
  afterAll(() => transport.close());

  const list = async (path: string) =>
    (await transport.fetch(path, as(KEY))).json() as Promise<Call[]>;

  const post = (path: string, body: unknown) =>
    transport.fetch(path, {
      method: "POST",
      headers: { ...as(KEY).headers, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  const refused: [query: string, wanted: RegExp][] = [
    ["limit=1&limit=2", /limit .*2 times/],
    [
      "filter_criteria[after_start_timestamp]=yesterday",
      /filter_criteria\[after_start_timestamp\] .*integer/,
    ],
    ["before_end_timestamp=2024-01-01", /before_end_timestamp.* .*integer/],
    [
      "after_start_timestamp=1&after_start_timestamp=2",
      /after_start_timestamp.* 2 times/,
    ],
    ["filter_criteria={", /filter_criteria .*JSON/],
    ["filter_criteria=", /filter_criteria .*JSON/],
    [
      'filter_criteria={"agent_id":[1]}',
      /filter_criteria\.agent_id\[0\] .*text/,
    ],
    [
      'filter_criteria={"after_end_timestamp":"1"}',
      /after_end_timestamp .*integer/,
    ],
    [
      'filter_criteria={"after_end_timestamp":1}&after_end_timestamp=1',
      /twice/,
    ],
    [
      'filter_criteria={"agent_id":["a"],"agent_id":[]}',
      /^"agent_id" was given twice\.$/,
    ],
    ["limit=%ff", /UTF-8/],
  ];

  it.each(refused)(
    "refuses %s, naming the parameter and what it may be",
    async (query, wanted) => {
      const answer = await transport.fetch(`/list-calls?${query}`, as(KEY));
      expect(answer.status).toBe(400);
      const body = (await answer.json()) as { status: string; message: string };
      expect(body).toEqual({
        status: "error",
        message: expect.stringMatching(wanted),
      });
    },
  );

  const bodies: [
    path: string,
    body: unknown,
    status: number,
    wanted: RegExp,
  ][] = [
    [
      "/register-call",
      {
        agent_id: "a",
        audio_websocket_protocol: "fax",
        audio_encoding: "s16le",
        sample_rate: 8000,
      },
      400,
      /one of web, twilio/,
    ],
    [
      "/register-call",
      {
        agent_id: "a",
        audio_websocket_protocol: "web",
        audio_encoding: "s16le",
        sample_rate: 96_000,
      },
      400,
      /8000 to 48000/,
    ],
    [
      "/register-call",
      {
        agent_id: "a",
        audio_websocket_protocol: "twilio",
        audio_encoding: "mulaw",
        sample_rate: 16_000,
      },
      422,
      /8000/,
    ],
    [
      "/create-phone-call",
      { from_number: "0170", to_number: "+12125550178" },
      400,
      /from_number/,
    ],
    [
      "/create-phone-call",
      {
        from_number: "+12125550178",
        to_number: "+12125550178",
        retell_llm_dynamic_variables: { n: 1 },
      },
      400,
      /dynamic_variables\.n must be text/,
    ],
  ];

  it.each(bodies)(
    "refuses %s with %j: %i",
    async (path, body, status, wanted) => {
      const answer = await post(path, body);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toEqual({
        status: "error",
        message: expect.stringMatching(wanted),
      });
    },
  );

  const elsewhere: [method: string, path: string, status: number][] = [
    ["GET", `/list-calls?${"x".repeat(17_000)}`, 414],
    ["POST", "/register-call?x=1", 400],
  ];

  it.each(elsewhere)(
    "answers %s %s with the API's error body",
    async (method, path, status) => {
      const answer = await transport.fetch(path, { method, ...as(KEY) });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toEqual({
        status: "error",
        message: expect.any(String),
      });
    },
  );

  it("ignores what it doesn't know", async () => {
    const query =
      "filter_criteria[status]=1&color=x&a[b]=1&limit=2&%5B%5D=1&filter_criteria[limit]=1";
    expect(await list(`/list-calls?${query}`)).toHaveLength(2);
    expect(
      await list('/list-calls?filter_criteria={"status":"ended"}&limit=2'),
    ).toHaveLength(2);
  });

  it.each([
    "__proto__=1",
    "__proto__[agent_id]=x",
    "constructor=1",
    "filter_criteria[__proto__]=1",
    "filter_criteria[toString]=1",
    "filter_criteria[constructor][prototype]=1",
    "filter_criteria%5B__proto__%5D=1",
    'filter_criteria={"__proto__":{"agent_id":["x"]}}',
  ])("refuses names that every object has: %s", async (query) => {
    const answer = await transport.fetch(`/list-calls?${query}`, as(KEY));
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { status: "error", message: expect.any(String) },
    ]);
  });
});
