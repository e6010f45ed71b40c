import { describe, expect, it } from "vitest";
import { documentedDefaults } from "../../test/support/documented-defaults.js";
import {
  clientOf,
  failureOf,
  json,
  text,
} from "../../test/support/fake-fetch.js";
import { createPhoneCall, InputError } from "../index.js";
import { defaults } from "./request-defaults.js";
import { requestOptions } from "./request-options.js";

const file = new URL("./request-options.ts", import.meta.url);

/** Defaults that are in no table: they are what another part does. */
const inWords = {
  "RequestOptions.idempotent":
    "what the spec says: true for reading, false for POST",
  "RequestOptions.queryForm": "what the spec says, or `brackets`",
  "RequestOptions.fetch": "globalThis.fetch",
  "ClientOptions.baseUrl": "the first server of the spec",
  "ClientOptions.clock": "the platform's clock",
  "ClientOptions.random": "Math.random",
};

describe("the default that an option's docstring names", () => {
  it("is the one that holds, for every option", () => {
    const { backoff, retryBudget, rateLimit } = defaults;
    // Without a rate, only its span has a default.
    expect(rateLimit.requests).toBe(Infinity);
    const inTables = {
      "Backoff.initialMs": backoff.initialMs,
      "Backoff.maxMs": backoff.maxMs,
      "RetryBudget.burst": retryBudget.burst,
      "RetryBudget.ratio": retryBudget.ratio,
      "RateLimit.perMs": rateLimit.perMs,
      "RequestOptions.maxRetries": defaults.maxRetries,
      "RequestOptions.timeoutMs": defaults.timeoutMs,
      "RequestOptions.deadlineMs": defaults.deadlineMs,
      "RequestOptions.retryAfterMaxMs": defaults.retryAfterMaxMs,
      "RequestOptions.rateLimit": false,
      "RequestOptions.adaptiveThrottle": defaults.adaptiveThrottle,
    };
    const expected = Object.entries({ ...inTables, ...inWords }).map(
      ([name, value]) => [name, String(value)],
    );
    expect(Object.fromEntries(documentedDefaults(file))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it("is missed by no option that has a number for one", () => {
    const numbers = Object.entries(defaults)
      .filter(([, value]) => typeof value === "number")
      .map(([name]) => `RequestOptions.${name}`);
    expect([...documentedDefaults(file).keys()]).toEqual(
      expect.arrayContaining(numbers),
    );
    expect(Object.keys(requestOptions)).toEqual(
      expect.arrayContaining(Object.keys(inWords).slice(0, 3).map(lastName)),
    );
  });
});

const lastName = (path: string) => path.split(".")[1];

const busy = text("", { status: 503 });

const calls = json([]);

describe("options out of bounds", () => {
  it.each([
    [{ maxRetries: -1 }, "maxRetries"],
    [{ maxRetries: "2" }, "maxRetries"],
    [{ timeoutMs: Number.NaN }, "timeoutMs"],
    [{ timeoutMs: 0 }, "timeoutMs"],
    [{ deadlineMs: -5 }, "deadlineMs"],
    [{ retryAfterMaxMs: null }, "retryAfterMaxMs"],
    [{ backoff: { maxMs: -1 } }, "backoff.maxMs"],
    [{ retryBudget: { ratio: Number.NaN } }, "retryBudget.ratio"],
    [{ rateLimit: { requests: 0, perMs: 1000 } }, "rateLimit.requests"],
    [{ rateLimit: { requests: 5, perMs: 0 } }, "rateLimit.perMs"],
    [{ rateLimit: { perMs: 5 } }, "rateLimit.requests"],
    [{ fetch: 5 }, "fetch"],
    [{ validate: 5 }, "validate"],
    [{ onRetry: "log" }, "onRetry"],
    [{ hooks: {} }, "hooks"],
    [{ adaptiveThrottle: "no" }, "adaptiveThrottle"],
    [{ idempotent: "no" }, "idempotent"],
    [{ backoff: null }, "backoff"],
    [{ backoff: false }, "backoff"],
    [{ retryBudget: 5 }, "retryBudget"],
    [{ apiKey: "" }, "apiKey"],
    [{ apiKey: undefined }, "apiKey"],
    [{ apiKey: "a\nb" }, "apiKey"],
    [{ baseUrl: "api.example.com" }, "baseUrl"],
    [{ baseUrl: "ftp://api.example.com" }, "baseUrl"],
    [{ baseUrl: "https://user:secret@api.example.com" }, "baseUrl"],
    [{ baseUrl: "https://api.example.com?x=1" }, "baseUrl"],
  ])("%o is an InputError about %s", (options, parameter) => {
    let error: unknown;
    try {
      clientOf([calls], options as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ parameter });
    expect(String(error)).not.toContain("secret");
  });

  it("holds for one request too, before anything is sent", async () => {
    const { client, requests } = clientOf([calls]);
    expect(await failureOf(client.calls.list({}, null as never))).toMatchObject(
      { parameter: "options" },
    );
    expect(
      await failureOf(client.calls.list({}, { timeoutMs: -1 })),
    ).toMatchObject({
      parameter: "timeoutMs",
    });
    expect(requests).toHaveLength(0);
  });

  it("undefined means the default, and Infinity means no limit", async () => {
    const { client, clock } = clientOf([calls], {
      timeoutMs: undefined,
      maxRetries: undefined,
    } as never);
    await clock.run(
      client.calls.list({}, { timeoutMs: Number.POSITIVE_INFINITY }),
    );
  });
});

describe("headers", () => {
  it("of the client and of the request are sent, and null takes one away", async () => {
    const { client, requests } = clientOf([calls], {
      headers: { "x-a": "1", "x-b": "2", accept: "a/b" },
    });
    await client.calls.list({}, { headers: { "x-b": "3", "x-a": null } });
    const { headers } = requests[0]?.request ?? {};
    expect(Object.fromEntries(headers ?? [])).toEqual({
      accept: "a/b",
      authorization: "Bearer key_canary_9f2c",
      "x-b": "3",
    });
  });
});

describe("the type of a body", () => {
  it("is what the caller says, or none", async () => {
    const { client, requests } = clientOf([
      json({ call_id: "a" }, { status: 201 }),
    ]);
    const call = { from_number: "+12025550143", to_number: "+12125550178" };
    await createPhoneCall(client, call, {
      headers: { "content-type": "application/vnd.api+json" },
    });
    await createPhoneCall(client, call, { headers: { "content-type": null } });
    const types = requests.map(({ request }) =>
      request.headers.get("content-type"),
    );
    expect(types).toEqual([
      "application/vnd.api+json",
      "text/plain;charset=UTF-8",
    ]);
  });
});

describe("options", () => {
  it("are not changed by the client, and frozen ones do", async () => {
    const options = Object.freeze({
      maxRetries: 1,
      backoff: Object.freeze({ initialMs: 10 }),
    });
    const { client, clock, requests } = clientOf([busy], options);
    await clock.run(
      failureOf(
        client.calls.list(
          Object.freeze({}),
          Object.freeze({ backoff: { maxMs: 5 } }),
        ),
      ),
    );
    expect(requests).toHaveLength(2);
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeLessThanOrEqual(
      5,
    );
    await clock.run(failureOf(client.calls.list({}, { maxRetries: 0 })));
    expect(requests).toHaveLength(3);
  });

  it("baseUrl may have a path and a slash at its end", async () => {
    const { client, requests } = clientOf([calls], {
      baseUrl: "http://127.0.0.1:8787/v1/",
    });
    await client.calls.list();
    expect(requests[0]?.request.url).toBe(
      "http://127.0.0.1:8787/v1/list-calls",
    );
  });

  it("fetch is looked up for each request, and called as a plain function", async () => {
    const original = globalThis.fetch;
    let self: unknown = "unset";
    globalThis.fetch = function (this: unknown) {
      self = this;
      return Promise.resolve(Response.json([]));
    } as typeof fetch;
    try {
      const { client } = clientOf([calls], { fetch: undefined } as never);
      await client.calls.list();
    } finally {
      globalThis.fetch = original;
    }
    expect(self).toBeUndefined();
  });
});
