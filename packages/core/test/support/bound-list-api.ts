import { bodyCursors } from "../../src/pagination/body-cursors.js";
import type { WalkLimits } from "../../src/pagination/index.js";
import {
  Items,
  Pages,
  type PaginationOptions,
} from "../../src/pagination/index.js";
import type { Parameters } from "../../src/request/send.js";
import { type Call, HttpError } from "./list-api.js";
import { boundCursor } from "./list-specs.js";

/** A condition on the start, as the wire has it. */
interface Condition {
  readonly type: "number" | "range";
  readonly op: string;
  readonly value: number | readonly number[];
}

/** The body of a request. */
export interface Body {
  readonly limit?: number;
  readonly skip?: number | undefined;
  readonly pagination_key?: string;
  readonly include_total?: boolean;
  readonly sort_order?: string;
  readonly filter_criteria?: { readonly start_timestamp?: Condition };
}

/** How to ask for a list: its parameters, how to walk it, and what to check. */
export type Asked = Body &
  PaginationOptions & { readonly limits?: WalkLimits | undefined };

/** Where a cursor leads: behind this place, in the list of this question. */
interface Place {
  readonly question: string;
  readonly after: Call;
  readonly issued: number;
}

const rankOf = (call: Call) => call.start_timestamp ?? -Infinity;

const oldestFirst = (a: Call, b: Call): number => {
  const [x, y] = [rankOf(a), rankOf(b)];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  return a.call_id < b.call_id ? -1 : Number(a.call_id > b.call_id);
};

const tests: Readonly<
  Record<string, (start: number, value: number) => boolean>
> = {
  eq: (start, value) => start === value,
  ne: (start, value) => start !== value,
  gt: (start, value) => start > value,
  ge: (start, value) => start >= value,
  lt: (start, value) => start < value,
  le: (start, value) => start <= value,
};

/**
 * The list of the present version in memory, and walks through it: cursors are
 * opaque, belong to one question, and may expire.
 */
export class BoundListApi {
  readonly requests: Body[] = [];
  readonly calls = new Map<string, Call>();
  /** The first answer to each question, whatever its cursor. */
  readonly stale = new Map<string, unknown>();
  /** A cursor lives for so many requests. */
  cursorLife = Infinity;
  /** Cursors from before this request have expired. */
  expiredBefore = 0;
  /**
   * The start of the item that a run is resumed after: old pages that hold such
   * items look like any other, as the run does not know their ids.
   */
  untold: number | null | undefined;
  /** What no client may ask. */
  readonly mistakes: string[] = [];
  readonly #places = new Map<string, Place>();
  /** Runs before each request is answered, as the one of `ListApi`. */
  script: (request: number, signal: AbortSignal) => unknown = () => undefined;

  constructor(calls: Iterable<Call> = []) {
    for (const call of calls) {
      this.put(call);
    }
  }

  put(call: Call): void {
    this.calls.set(call.call_id, call);
  }

  pages(asked: Asked = {}): Pages<Call> {
    const { limits, prefetch, maxPages, maxItems, ...rest } = asked;
    const { resume, snapshot, partition, signal: _, ...body } = rest;
    const options = {
      prefetch,
      maxPages,
      maxItems,
      resume,
      snapshot,
      partition,
    };
    const given = Object.entries(options).filter(
      ([, value]) => value !== undefined,
    );
    return new Pages(
      boundCursor,
      async (parameters, { signal }) => this.#send(parameters, signal),
      body as Parameters,
      Object.fromEntries(given),
      bodyCursors(limits),
    );
  }

  iterate(asked: Asked = {}): Items<Call> {
    return new Items(this.pages(asked));
  }

  /**
   * The first answer to the question that was asked last; none where a resumed
   * run could not tell it.
   */
  staleAnswer(): unknown {
    const question = questionOf(this.requests.at(-1) ?? {}, true);
    const answer = this.stale.get(question) as { items?: unknown } | undefined;
    const items = Array.isArray(answer?.items) ? answer.items : [];
    const isUntold = items.some(
      (call: Call) => (call.start_timestamp ?? null) === this.untold,
    );
    return isUntold ? undefined : answer;
  }

  /** The calls that a question is about, in its order. */
  matching({ filter_criteria, sort_order }: Body): Call[] {
    const filter = filter_criteria?.start_timestamp;
    const sorted = [...this.calls.values()].sort(oldestFirst);
    if (sort_order !== "ascending") {
      sorted.reverse();
    }
    return sorted.filter((call) => isMet(filter, call));
  }

  async #send(parameters: Parameters, signal: AbortSignal) {
    const body: Body = JSON.parse(JSON.stringify(parameters));
    const number = this.requests.push(body) - 1;
    const own = await this.script(number, signal);
    if (signal.aborted) {
      throw signal.reason;
    }
    const data = own ?? this.#answer(body);
    const question = questionOf(body, true);
    if (!this.stale.has(question)) {
      this.stale.set(question, data);
    }
    return {
      data: JSON.parse(JSON.stringify(data)),
      response: new Response(),
    };
  }

  #answer(body: Body): unknown {
    const { skip, pagination_key: cursor, limit = 50 } = body;
    if (skip !== undefined && cursor !== undefined) {
      this.mistakes.push("skip beside a cursor");
    }
    const all = this.matching(body);
    const rest = cursor
      ? this.#behind(cursor, body, all)
      : all.slice(skip ?? 0);
    const items = rest.slice(0, limit);
    const has_more = rest.length > limit;
    const last = items.at(-1);
    return {
      items,
      has_more,
      ...(has_more &&
        last && { pagination_key: this.#cursorAfter(last, body) }),
      ...(body.include_total && { total: all.length }),
    };
  }

  #behind(cursor: string, body: Body, all: readonly Call[]): Call[] {
    const place = this.#places.get(cursor);
    const now = this.requests.length;
    const isAlive =
      place &&
      place.issued >= this.expiredBefore &&
      now - place.issued <= this.cursorLife;
    if (!isAlive || place.question !== questionOf(body, false)) {
      throw new HttpError(400);
    }
    const sign = body.sort_order === "ascending" ? 1 : -1;
    return all.filter((call) => sign * oldestFirst(call, place.after) > 0);
  }

  #cursorAfter(after: Call, body: Body): string {
    const issued = this.requests.length;
    const cursor = `key-${this.#places.size}`;
    const question = questionOf(body, false);
    this.#places.set(cursor, { question, after, issued });
    return cursor;
  }
}

function isMet(filter: Condition | undefined, call: Call): boolean {
  if (!filter) {
    return true;
  }
  const { start_timestamp: start } = call;
  if (start === undefined) {
    return false;
  }
  if (filter.op === "bt") {
    const [low = 0, high = 0] = filter.value as readonly number[];
    return start >= low && start <= high;
  }
  return tests[filter.op]?.(start, Number(filter.value)) ?? false;
}

/** A question, whatever its page. */
function questionOf(body: Body, isSamePage: boolean): string {
  const { filter_criteria, sort_order, limit, skip, include_total } = body;
  const page = isSamePage ? { limit, skip, include_total } : {};
  return JSON.stringify({ filter_criteria, sort_order, ...page });
}
