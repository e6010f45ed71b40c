import { expect } from "vitest";
import type { VersionName } from "./spec-copy.js";

/** A call, as far as the tests of the spec's changes know it. */
export type Call = { readonly call_id: string } & Readonly<
  Record<string, unknown>
>;

/** Filters as the wire has them. */
export type Filters = Readonly<Record<string, unknown>>;

/** The same, where the wire is a query: a name may come again. */
type Pairs = readonly [name: string, value: string][];

/** What a page is asked for. */
interface Asked {
  readonly filters?: Filters | Pairs;
  readonly order?: "ascending" | "descending";
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

interface Page {
  readonly calls: readonly Call[];
  /** What asks for the next page. */
  readonly next: string | undefined;
}

/** How calls are asked for in one version of the API. */
export interface SpecVersion {
  readonly name: VersionName;
  list(asked: Asked): Request;
  readPage(body: unknown): Page;
  /** The path that gets a call. */
  get(id: string): string;
  /** A whole call as the list shows it. */
  listed(call: Call): Call;
}

const headers = { authorization: "Bearer any" };

const first: SpecVersion = {
  name: "v1",
  list({ filters = {}, order, limit, cursor }) {
    const isPairs = Array.isArray(filters);
    const pairs = isPairs ? filters : Object.entries(filters);
    const page = {
      ...(order && { sort_order: order }),
      ...(limit && { limit: String(limit) }),
      ...(cursor && { pagination_key: cursor }),
    };
    const query = new URLSearchParams([...pairs, ...Object.entries(page)]);
    return new Request(`http://mock/list-calls?${query}`, { headers });
  },
  readPage(body) {
    const calls = body as readonly Call[];
    return { calls, next: calls.at(-1)?.call_id };
  },
  get: (id) => `/get-call/${id}`,
  listed: (call) => call,
};

const v3: SpecVersion = {
  name: "v3",
  list({ filters, order, limit, cursor }) {
    const body = {
      filter_criteria: filters,
      sort_order: order,
      limit,
      pagination_key: cursor,
    };
    return new Request("http://mock/v3/list-calls", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  },
  readPage(body) {
    const { items, pagination_key } = body as {
      items: readonly Call[];
      pagination_key?: string;
    };
    return { calls: items, next: pagination_key };
  },
  get: (id) => `/v2/get-call/${id}`,
  listed(call) {
    const shown = Object.entries(call).filter(
      ([name]) => !/^(scrubbed_)?transcript(_|$)/.test(name),
    );
    return Object.fromEntries(shown) as Call;
  },
};

/** How each version is asked. */
export const specVersions = { v1: first, v3 };

/** Asks a mock in the words of one version. */
export class SpecClient {
  readonly #version: SpecVersion;
  readonly #fetch: typeof fetch;

  constructor(version: SpecVersion, fetch: typeof globalThis.fetch) {
    this.#version = version;
    this.#fetch = fetch;
  }

  /** The list's answer, whatever its status. */
  answer(asked: Asked): Promise<Response> {
    return this.#fetch(this.#version.list(asked));
  }

  /** All calls that pass the filters, page by page. */
  async walk(asked: Asked): Promise<Call[]> {
    const calls: Call[] = [];
    let cursor: string | undefined;
    do {
      const answer = await this.answer({ ...asked, cursor });
      expect(answer.status).toBe(200);
      const page = this.#version.readPage(await answer.json());
      calls.push(...page.calls);
      cursor = page.next;
    } while (cursor !== undefined);
    return calls;
  }

  /** The whole call. */
  async get(id: string): Promise<Call> {
    const url = `http://mock${this.#version.get(id)}`;
    const answer = await this.#fetch(url, { headers });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Call;
  }
}
