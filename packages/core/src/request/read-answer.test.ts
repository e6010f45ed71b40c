import { describe, expect, it, vi } from "vitest";
import { FakeClock } from "../../test/support/fake-clock.js";
import {
  broken,
  clientOf,
  failureOf,
  json,
  type Reply,
  stalling,
} from "../../test/support/fake-fetch.js";
import { ApiError, createClient, NetworkError } from "../index.js";

const calls = json([{ call_id: "a" }]);

describe("what is known of an answer whose body never came", () => {
  const headers = { "x-request-id": "req_7", "retry-after": "7" };

  it("a refusal is one, with all that its headers say", async () => {
    const { client, clock, requests } = clientOf([
      broken({ status: 429, headers }),
      calls,
    ]);
    await clock.run(client.calls.list());
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBe(7000);
    const { client: other } = clientOf([
      broken({ status: 401, statusText: "Unauthorized", headers }),
    ]);
    const error = await failureOf(other.calls.list());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 401,
      requestId: "req_7",
      detail: undefined,
    });
    expect(String(error)).toContain("answered 401: Unauthorized");
  });

  it("a success has its status and its id", async () => {
    const { client, clock } = clientOf([broken({ headers })]);
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      status: 200,
      requestId: "req_7",
      attempts: 3,
    });
  });

  it("so has one that stalls", async () => {
    const stalled: Reply = async (request) =>
      new Response((await stalling()(request)).body, { headers });
    const { client, clock } = clientOf([stalled], { maxRetries: 0 });
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toMatchObject({
      name: "TimeoutError",
      status: 200,
      requestId: "req_7",
    });
  });
});

/** Answers that the platform's `fetch` never gives. */
const wrongAnswers: [string, unknown][] = [
  ["an object", {}],
  ["undefined", undefined],
  ["null", null],
  ["a string", "[]"],
  ["a number", 200],
  ["a list, as ofetch", []],
  ["an answer of axios", { status: 200, data: [], headers: new Headers() }],
  [
    "an answer that can give nothing but JSON",
    { ok: true, status: 200, json: async () => [] },
  ],
  [
    "an answer without headers",
    { ok: true, status: 200, text: async () => "[]" },
  ],
];

/** What each road of a client throws, and how often it sent its request. */
async function failuresWith(fetch: () => unknown) {
  const clock = new FakeClock();
  const send = vi.fn(async () => fetch());
  const client = createClient({
    apiKey: "key",
    clock,
    fetch: send as never,
  });
  const list = failureOf(client.calls.list());
  const errors = [await clock.run(list)];
  const sent = send.mock.calls.length;
  errors.push(await clock.run(failureOf(client.raw.GET("/list-calls"))));
  return { errors, sent };
}

describe("what a fetch gives that is no Response", () => {
  it.each(wrongAnswers)("is a NetworkError: %s", async (_, given) => {
    const { errors, sent } = await failuresWith(() => given);
    expect(sent).toBe(1);
    for (const error of errors) {
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({
        reason: "fetch must give a new Response",
        retryable: false,
        status: undefined,
      });
    }
  });
});

describe("a Response that somebody has read", () => {
  const readFirst = async (body: string, init?: ResponseInit) => {
    const response = new Response(body, init);
    await response.text();
    return response;
  };

  it("is a NetworkError, and is not asked for again", async () => {
    const { errors, sent } = await failuresWith(() => readFirst("[]"));
    expect(sent).toBe(1);
    for (const error of errors) {
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({
        reason: "fetch must give a new Response",
        retryable: false,
        status: 200,
      });
    }
  });

  it("of a refusal is that refusal, without its words", async () => {
    const fetch = () => readFirst("{}", { status: 401 });
    const client = createClient({ apiKey: "key", fetch });
    const error = await failureOf(client.calls.list());
    expect(error).toMatchObject({ status: 401, detail: undefined });
  });
});

describe("a Response of status 0", () => {
  const hidden = (type: ResponseType) =>
    Object.defineProperty(Response.error(), "type", { value: type });

  it.each<[string, () => Response, string]>([
    ["Response.error()", Response.error, "fetch does not say why"],
    ["what no-cors hides", () => hidden("opaque"), "fetch does not say why"],
    [
      "a redirect that a browser does not follow",
      () => hidden("opaqueredirect"),
      "fetch does not say why",
    ],
  ])("is a NetworkError: %s", async (_, fetch, reason) => {
    const { errors, sent } = await failuresWith(fetch);
    expect(sent).toBe(3);
    for (const error of errors) {
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({ reason, status: undefined });
    }
  });
});
