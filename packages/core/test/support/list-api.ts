import {
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
} from "../../src/index.js";
import { readAt } from "../../src/pagination/json-pointer.js";
import type {
  OperationSpec,
  PaginationSpec,
  PairWindow,
} from "../../src/spec/operation.js";
import { FakeClock } from "./fake-clock.js";

/** A call as far as paginating it goes. */
export interface Call {
  readonly call_id: string;
  readonly start_timestamp?: number;
}

/** The parameters of a request, as they came in its query. */
export type Query = Readonly<Record<string, unknown>>;

const oldestFirst = (a: Call, b: Call): number => {
  const [startA, startB] = [a.start_timestamp ?? -1, b.start_timestamp ?? -1];
  return startA - startB || (a.call_id < b.call_id ? -1 : 1);
};

/** Thrown by a script: the service answers with this status. */
export class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/**
 * A list in memory, and a client of it: the order, the windows and the
 * exclusive cursors of the real service, shaped by any pagination spec.
 */
export class ListApi {
  readonly requests: Query[] = [];
  /**
   * The first answer to each question, whatever its cursor: what a stale cache
   * would give.
   */
  readonly stale = new Map<string, unknown>();
  /** Every call that ever was: a cursor keeps no place for a deleted one. */
  readonly calls = new Map<string, Call>();
  /** Its answers are whole at once, so that little waiting is enough. */
  readonly clock = new FakeClock(undefined, 3);
  readonly client: Client;
  /**
   * Runs before each request is answered; it may change the calls, throw, or
   * return an answer of its own.
   */
  script: (request: number, signal: AbortSignal) => unknown = () => undefined;

  constructor(
    readonly operation: OperationSpec,
    calls: Iterable<Call> = [],
    options: Partial<ClientOptions> = {},
  ) {
    for (const call of calls) {
      this.put(call);
    }
    this.client = createClient({
      apiKey: "key",
      baseUrl: "https://api.example.com",
      clock: this.clock,
      maxRetries: 0,
      adaptiveThrottle: false,
      fetch: this.fetch,
      ...options,
    });
  }

  put(call: Call): void {
    this.calls.set(call.call_id, call);
  }

  iterate(options: Query = {}) {
    return this.client.iterate<Call>(this.operation, options);
  }

  pages(options: Query = {}) {
    return this.client.pages<Call>(this.operation, options);
  }

  // No `Request` is made of them: it takes as long as all else here.
  readonly fetch: Fetch = async (url, { signal }) => {
    const query = parse(new URL(url).searchParams);
    const number = this.requests.push(query) - 1;
    try {
      const own = await this.script(number, signal);
      return Response.json(this.#remember(query, own));
    } catch (error) {
      if (error instanceof HttpError) {
        return Response.json({}, { status: error.status });
      }
      throw error;
    }
  };

  #remember(query: Query, own: unknown): unknown {
    const data = own === undefined ? this.answer(query) : own;
    const question = this.question(query);
    if (!this.stale.has(question)) {
      this.stale.set(question, data);
    }
    return data;
  }

  /** What is asked for, whatever the cursor. */
  question(query: Query = this.requests.at(-1) ?? {}): string {
    return JSON.stringify({ ...query, [this.#spec.parameter]: undefined });
  }

  /** The first answer to the question that was asked last. */
  staleAnswer(): unknown {
    return this.stale.get(this.question());
  }

  /** The calls that a question is about, in its order. */
  matching(query: Query): Call[] {
    const window = this.#spec.window as PairWindow | undefined;
    const bound = (pointer: string | undefined, otherwise: number) =>
      Number((pointer && readAt(pointer, query)) ?? otherwise);
    const pair = window && "after" in window ? window : undefined;
    const after = bound(pair?.after, Number.NEGATIVE_INFINITY);
    const before = bound(pair?.before, Number.POSITIVE_INFINITY);
    const isBounded = Number.isFinite(after) || Number.isFinite(before);
    return this.#sorted(query).filter(({ start_timestamp: start }) =>
      start === undefined ? !isBounded : start >= after && start < before,
    );
  }

  answer(query: Query): unknown {
    const spec = this.#spec;
    const size = Number(query[spec.limit.parameter] ?? spec.limit.default);
    if (spec.strategy === "page") {
      return this.#numberedPage(Number(query[spec.parameter]), size, query);
    }
    const cursor = query[spec.parameter] as string | undefined;
    const rest = this.#after(cursor, query);
    const items = rest.slice(0, size);
    if (spec.cursor?.in === "item") {
      return items;
    }
    const has_more = rest.length > size;
    return {
      data: { items },
      pagination_key: has_more ? `=${items.at(-1)?.call_id}` : null,
      has_more,
    };
  }

  get #spec(): PaginationSpec {
    const { pagination, id } = this.operation;
    if (!pagination) {
      throw new Error(`${id} does not paginate`);
    }
    return pagination;
  }

  #sorted(query: Query): Call[] {
    const { order } = this.#spec;
    const sorted = [...this.calls.values()].sort(oldestFirst);
    const sorting = order && (query[order.parameter] ?? order.default);
    return order && sorting === order.descending ? sorted.reverse() : sorted;
  }

  #numberedPage(page: number, size: number, query: Query): unknown {
    const from = (page - (this.#spec.firstPage ?? 1)) * size;
    return { results: this.matching(query).slice(from, from + size) };
  }

  /**
   * A cursor is a place in the order of all calls; it need not match the
   * filters.
   */
  #after(cursor: string | undefined, query: Query): Call[] {
    const matching = this.matching(query);
    if (cursor === undefined) {
      return matching;
    }
    const id = cursor.replace("=", "");
    const all = this.#sorted(query);
    const index = all.findIndex((call) => call.call_id === id);
    if (index < 0) {
      throw new HttpError(this.#spec.gone?.[0] ?? 500);
    }
    const rest = new Set(all.slice(index + 1));
    return matching.filter((call) => rest.has(call));
  }
}

/** A query with one level of brackets, `filter[name]=value`, as an object. */
function parse(search: URLSearchParams): Query {
  const query: Record<string, unknown> = {};
  for (const [name, value] of search) {
    const [, outer = "", inner] = /^([^[]+)(?:\[(\w+)\])?/.exec(name) ?? [];
    query[outer] =
      inner === undefined
        ? value
        : { ...(query[outer] as object | undefined), [inner]: value };
  }
  return query;
}
