import { describe, expect, it } from "vitest";
import {
  clientOf,
  failureOf,
  json,
  text,
} from "../../test/support/fake-fetch.js";
import type { Hooks } from "../index.js";

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
