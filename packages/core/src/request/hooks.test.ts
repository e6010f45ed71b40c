import { describe, expect, it } from "vitest";
import {
  clientOf,
  failureOf,
  json,
  text,
} from "../../test/support/fake-fetch.js";
import { createPhoneCall, type Hooks } from "../index.js";

const busy = text("", { status: 503 });
const calls = json([]);

function recorder() {
  const seen: string[] = [];
  const hooks: Hooks = {
    onRequest: ({ attempts }) => seen.push(`request ${attempts}`),
    onResponse: ({ attempts, response }) =>
      seen.push(`response ${attempts}: ${response.status}`),
    onError: ({ attempts, error }) =>
      seen.push(`error ${attempts}: ${(error as { status?: number }).status}`),
    onRetry: ({ attempts, delayMs }) =>
      seen.push(`retry after ${attempts} in ${delayMs}`),
  };
  return { seen, hooks };
}

describe("hooks", () => {
  it("are told of each attempt, in order", async () => {
    const { seen, hooks } = recorder();
    const { client, clock } = clientOf([busy, calls], hooks);
    await clock.run(client.calls.list());
    expect(seen).toEqual([
      "request 1",
      "error 1: 503",
      "retry after 1 in 250",
      "request 2",
      "response 2: 200",
    ]);
  });

  it("of the client, of its list and of the request are all called", async () => {
    const [client, listed, request] = [recorder(), recorder(), recorder()];
    const { client: it } = clientOf([calls], {
      ...client.hooks,
      hooks: [listed.hooks],
    });
    await it.calls.list({}, { hooks: [request.hooks] });
    for (const { seen } of [client, listed, request]) {
      expect(seen).toEqual(["request 1", "response 1: 200"]);
    }
  });

  it("know the operation, its path, and how long it took", async () => {
    const events: unknown[] = [];
    const { client } = clientOf([json({ call_id: "a" })], {
      onResponse: (event) => events.push(event),
    });
    await client.calls.get("a b");
    expect(events).toMatchObject([
      {
        operation: "getCall",
        method: "GET",
        path: "/get-call/{call_id}",
        url: "https://api.example.com/get-call/a%20b",
        attempts: 1,
        durationMs: 0,
      },
    ]);
  });

  it("may add headers to what is sent", async () => {
    const { client, requests } = clientOf([calls], {
      onRequest: ({ request, attempts }) =>
        request.headers.set("x-attempt", String(attempts)),
    });
    await client.calls.list();
    expect(requests[0]?.request.headers.get("x-attempt")).toBe("1");
  });

  it("are all called, though one throws", async () => {
    const { seen, hooks } = recorder();
    const problem = new Error("no");
    const { client } = clientOf([calls], {
      hooks: [hooks],
      onResponse: () => {
        throw problem;
      },
    });
    expect(await failureOf(client.calls.list())).toBe(problem);
    expect(seen).toEqual(["request 1", "response 1: 200"]);
  });

  it("reject the request by throwing", async () => {
    const problem = new Error("no");
    const { client, requests } = clientOf([calls], {
      onRequest: () => {
        throw problem;
      },
    });
    expect(await failureOf(client.calls.list())).toBe(problem);
    expect(requests).toHaveLength(0);
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
