import { describe, expect, it } from "vitest";
import {
  broken,
  clientOf,
  deaf,
  failing,
  failureOf,
  json,
  type Reply,
  stalling,
  text,
} from "../../test/support/fake-fetch.js";
import { ApiError, createPhoneCall, RequestError } from "../index.js";

const busy = json({ error_message: "busy" }, { status: 503 });

const calls = json([{ call_id: "a" }]);

describe("what is retried", () => {
  const rows: [string, Reply][] = [
    ["a network error", failing()],
    ["a timeout", deaf()],
    ["a 408", text("", { status: 408 })],
    ["a 409", text("", { status: 409 })],
    ["a 429", text("", { status: 429 })],
    ["a 500", text("", { status: 500 })],
    ["a 503", text("", { status: 503 })],
    ["a 200 with an empty body", text("")],
    ["a 200 with blanks", text(" \n")],
    ["a 200 with truncated JSON", text('[{"call_id":"a"},{"call')],
    [
      "a 200 with HTML",
      text("<!doctype html><p>Sign in", {
        headers: { "content-type": "text/html" },
      }),
    ],
    ["a 200 whose body stalls", stalling()],
    ["a 200 whose body breaks off", broken({})],
    [
      "x-should-retry: perhaps on a 503",
      text("", { status: 503, headers: { "x-should-retry": "perhaps" } }),
    ],
    [
      "x-should-retry: TRUE on a 400",
      text("", { status: 400, headers: { "x-should-retry": "TRUE" } }),
    ],
    [
      "x-should-retry: true on a 400",
      text("", { status: 400, headers: { "x-should-retry": "true" } }),
    ],
  ];
  it.each(rows)("%s", async (_, reply) => {
    const { client, clock, requests } = clientOf([reply, calls]);
    expect(await clock.run(client.calls.list())).toEqual([{ call_id: "a" }]);
    expect(requests).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });
});

describe("what is not retried", () => {
  const rows: [string, Reply][] = [
    ["a 401 whose body breaks off", broken({ status: 401 })],
    [
      "x-should-retry: False on HTML",
      text("<p>", { headers: { "x-should-retry": "False" } }),
    ],
    ["a 400", text("", { status: 400 })],
    ["a 401", text("", { status: 401 })],
    ["a 404", text("", { status: 404 })],
    ["a 422", text("", { status: 422 })],
    ["an answer of another shape", json({ items: [] })],
    ["null", text("null")],
    [
      "x-should-retry: false on a 503",
      text("", { status: 503, headers: { "x-should-retry": "false" } }),
    ],
  ];
  it.each(rows)("%s", async (_, reply) => {
    const { client, clock, requests } = clientOf([reply, calls]);
    const error = await clock.run(failureOf(client.calls.list()));
    expect(error).toBeInstanceOf(RequestError);
    expect(requests).toHaveLength(1);
  });

  const call = { from_number: "+12025550143", to_number: "+12125550178" };

  it("a POST on 503 (the official client rings three telephones)", async () => {
    const { client, clock, requests } = clientOf([busy]);
    const error = await clock.run(failureOf(createPhoneCall(client, call)));
    expect(error).toBeInstanceOf(ApiError);
    expect(requests).toHaveLength(1);
  });

  it("a POST, not even when the service says x-should-retry", async () => {
    const reply = text("", {
      status: 503,
      headers: { "x-should-retry": "true" },
    });
    const { client, clock, requests } = clientOf([reply]);
    await clock.run(failureOf(createPhoneCall(client, call)));
    expect(requests).toHaveLength(1);
  });

  it("but a POST that its caller calls idempotent is, with its body", async () => {
    const { client, clock, requests } = clientOf([
      busy,
      failing(),
      json({ call_id: "a" }, { status: 201 }),
    ]);
    const made = await clock.run(
      createPhoneCall(client, call, { idempotent: true }),
    );
    expect(made.call_id).toBe("a");
    expect(requests.map(({ body }) => JSON.parse(body))).toEqual([
      call,
      call,
      call,
    ]);
  });

  it("a GET that its caller calls not idempotent", async () => {
    const { client, clock, requests } = clientOf([busy]);
    await clock.run(failureOf(client.calls.list({}, { idempotent: false })));
    expect(requests).toHaveLength(1);
  });
});

describe("how often and when", () => {
  it("sends three times by default, and says so", async () => {
    const { client, clock, requests } = clientOf([busy]);
    const error = (await clock.run(failureOf(client.calls.list()))) as ApiError;
    expect(error).toMatchObject({
      status: 503,
      attempts: 3,
      retryable: true,
      detail: "busy",
    });
    expect(requests).toHaveLength(3);
  });

  it("waits at random up to twice as long each time, and never beyond backoff.maxMs", async () => {
    const delays: number[] = [];
    const { client, clock } = clientOf([busy], {
      maxRetries: 6,
      onRetry: ({ delayMs }) => delays.push(delayMs),
    });
    await clock.run(failureOf(client.calls.list()));
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  it.each([
    ["retry-after in seconds", { "retry-after": "3" }, 3000],
    [
      "retry-after-ms before retry-after",
      { "retry-after": "9", "retry-after-ms": "1250" },
      1250,
    ],
    [
      "retry-after as a date",
      { "retry-after": new Date(1_700_000_007_000).toUTCString() },
      7000,
    ],
    [
      "a Retry-After of 277403 s, clamped to 60 s",
      { "retry-after": "277403" },
      60_000,
    ],
    [
      "a Retry-After of nonsense, as if it were not there",
      { "retry-after": "soon" },
      250,
    ],
  ])("waits as %s asks", async (_, headers, want) => {
    const { client, clock, requests } = clientOf([
      text("", { status: 503, headers }),
      calls,
    ]);
    await clock.run(client.calls.list());
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBe(want);
  });

  it("takes a longer retryAfterMaxMs, backoff and maxRetries for one request", async () => {
    const { client, clock } = clientOf([
      text("", { status: 429, headers: { "retry-after": "100" } }),
    ]);
    const start = clock.now();
    const error = await clock.run(
      failureOf(
        client.calls.list({}, { retryAfterMaxMs: 90_000, maxRetries: 1 }),
      ),
    );
    expect(error).toMatchObject({ attempts: 2, retryAfterMs: 100_000 });
    expect(clock.now() - start).toBe(90_000);
  });

  it("does not wait for what cannot come before the deadline", async () => {
    const { client, clock } = clientOf([
      text("", { status: 429, headers: { "retry-after": "30" } }),
    ]);
    const start = clock.now();
    const error = await clock.run(
      failureOf(client.calls.list({}, { deadlineMs: 20_000 })),
    );
    expect(error).toMatchObject({ status: 429, attempts: 1 });
    expect(clock.now()).toBe(start);
  });
});
