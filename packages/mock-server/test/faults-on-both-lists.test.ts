import { describe, expect, it } from "vitest";
import { createMock } from "../src/create-mock.js";

// Whatever goes wrong with one version's list goes wrong with the other's.

interface Page {
  readonly ids: readonly string[];
  readonly calls: readonly Record<string, unknown>[];
  readonly key: string | undefined;
}

interface List {
  /** Asks for three calls after a key. */
  ask(fetch: Fetch, key?: string, fault?: string): Promise<Response>;
  read(body: unknown): Page;
}

type Fetch = typeof fetch;
type Call = Record<string, unknown> & { readonly call_id: string };

const LIMIT = 3;

const headersOf = (fault: string | undefined) => ({
  authorization: "Bearer any",
  ...(fault && { "x-rollcall-fault": fault }),
});

const pageOf = (calls: readonly Call[], key: string | undefined): Page => ({
  ids: calls.map((call) => call.call_id),
  calls,
  key,
});

const lists: Record<string, List> = {
  "GET /list-calls": {
    ask: (fetch, key, fault) =>
      fetch(
        `http://mock/list-calls?limit=${LIMIT}${key ? `&pagination_key=${key}` : ""}`,
        { headers: headersOf(fault) },
      ),
    read: (body) => {
      const calls = body as Call[];
      return pageOf(calls, calls.at(-1)?.call_id);
    },
  },
  "POST /v3/list-calls": {
    ask: (fetch, key, fault) =>
      fetch("http://mock/v3/list-calls", {
        method: "POST",
        headers: headersOf(fault),
        body: JSON.stringify({ limit: LIMIT, pagination_key: key }),
      }),
    read: (body) => {
      const { items, pagination_key: key } = body as {
        items: Call[];
        pagination_key?: string;
      };
      return pageOf(items, key);
    },
  },
};

describe.each(Object.entries(lists))("%s", (_, { ask, read }) => {
  const pageAt = async (fetch: Fetch, key?: string, fault?: string) => {
    const answer = await ask(fetch, key, fault);
    expect(answer.status).toBe(200);
    return read(await answer.json());
  };

  it("page=repeat: the page before again, and in a circle", async () => {
    const { fetch } = createMock({ calls: 40 });
    const first = await pageAt(fetch);
    const second = await pageAt(fetch, first.key);
    const third = await pageAt(fetch, second.key, "page=repeat");
    expect(third.ids).toEqual(second.ids);
    expect(third.key).toBe(second.key);
    expect(await pageAt(fetch, first.key, "page=repeat")).toEqual(first);
  });

  it("page=repeat: the first page has none before it", async () => {
    const { fetch } = createMock({ calls: 40 });
    const first = await pageAt(fetch);
    expect(await pageAt(fetch, undefined, "page=repeat")).toEqual(first);
  });

  it.each([
    ["status=503", 503, /"status":"error"/],
    ["status=429;retry-after=2", 429, /"status":"error"/],
    ["html=502", 502, /<!doctype html>/],
  ])("%s: an answer without calls", async (fault, status, text) => {
    const { fetch } = createMock({ calls: 40 });
    const answer = await ask(fetch, undefined, fault);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(text);
  });

  it("truncate: JSON that ends in the middle", async () => {
    const { fetch } = createMock({ calls: 40 });
    const answer = await ask(fetch, undefined, "truncate=100");
    const text = await answer.text();
    expect(text).toHaveLength(100);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it.each(["cut=100", "reset=after-headers"])(
    "%s: a body that breaks off",
    async (fault) => {
      const { fetch } = createMock({ calls: 40 });
      const answer = await ask(fetch, undefined, fault);
      await expect(answer.text()).rejects.toThrow();
    },
  );

  it("unknown=all: fields and values of tomorrow in each call", async () => {
    const { fetch } = createMock({ calls: 40 });
    const before = await pageAt(fetch);
    const { calls } = await pageAt(fetch, undefined, "unknown=all");
    for (const [n, call] of calls.entries()) {
      expect(call).toHaveProperty("x_rollcall_unknown");
      expect(call.call_status).not.toBe(before.calls[n]?.call_status);
    }
  });

  it("latency: an answer that comes late", async () => {
    const { fetch } = createMock({ calls: 40 });
    const begin = performance.now();
    await pageAt(fetch, undefined, "latency=40ms");
    expect(performance.now() - begin).toBeGreaterThanOrEqual(39);
  });

  it("the rate limit counts its requests", async () => {
    const { fetch } = createMock({ calls: 40, rateLimit: "2/min" });
    await pageAt(fetch);
    await pageAt(fetch);
    const third = await ask(fetch);
    expect(third.status).toBe(429);
    expect(third.headers.get("retry-after")).not.toBeNull();
  });
});

it("page=repeat goes back by skip, too", async () => {
  const { fetch } = createMock({ calls: 40 });
  const skipping = async (skip: number, fault?: string) => {
    const answer = await fetch("http://mock/v3/list-calls", {
      method: "POST",
      headers: headersOf(fault),
      body: JSON.stringify({ limit: LIMIT, skip }),
    });
    return answer.json();
  };
  expect(await skipping(6, "page=repeat")).toEqual(await skipping(3));
});
