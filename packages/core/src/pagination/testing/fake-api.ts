import type { Answer, Parameters, Send } from "../../request/send.js";
import type { OperationSpec } from "../../spec/operation.js";
import { reader } from "../pointer.js";

/** A call as far as paginating it goes. */
export interface Call {
  readonly call_id: string;
  readonly start_timestamp?: number;
}

const oldestFirst = (a: Call, b: Call) => {
  const [x, y] = [a.start_timestamp ?? -1, b.start_timestamp ?? -1];
  return x - y || (a.call_id < b.call_id ? -1 : 1);
};

/** What the sender throws for an answer that is not a success. */
export class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/**
 * The API in memory: the order, the windows and the exclusive cursors of the
 * real one, shaped by any pagination spec. `script` runs before each request is
 * answered; it may change the calls, throw, or return an answer of its own.
 */
export class FakeApi {
  requests: Parameters[] = [];
  /**
   * The first answer to each question, whatever its cursor: what a stale cache
   * would give.
   */
  stale = new Map<string, unknown>();
  /** Every call that ever was: a cursor keeps no place for a deleted one. */
  calls = new Map<string, Call>();
  script: (request: number, signal: AbortSignal) => unknown = () => undefined;

  constructor(
    readonly operation: OperationSpec,
    calls: Iterable<Call>,
  ) {
    for (const call of calls) {
      this.put(call);
    }
  }

  put(call: Call): void {
    this.calls.set(call.call_id, call);
  }

  readonly send: Send = async (parameters, { signal }): Promise<Answer> => {
    const number = this.requests.push(parameters) - 1;
    signal.throwIfAborted();
    const own = await this.script(number, signal);
    signal.throwIfAborted();
    const data = own ?? this.answer(parameters);
    const question = this.question(parameters);
    if (!this.stale.has(question)) {
      this.stale.set(question, data);
    }
    return { data: structuredClone(data), response: new Response() };
  };

  question(parameters: Parameters): string {
    return JSON.stringify({
      ...parameters,
      [this.pagination.parameter]: undefined,
    });
  }

  /** The calls that a question is about, in its order. */
  matching(parameters: Parameters): Call[] {
    const spec = this.pagination;
    const [after, before] = [spec.window?.after, spec.window?.before].map(
      (at) => at && (reader(at)(parameters) as number | undefined),
    );
    const matches = (call: Call) =>
      (after === undefined || (call.start_timestamp ?? -1) >= Number(after)) &&
      (before === undefined ||
        (call.start_timestamp ?? Number.POSITIVE_INFINITY) < Number(before));
    return this.sorted(parameters).filter(matches);
  }

  answer(parameters: Parameters): unknown {
    const spec = this.pagination;
    const size = Number(parameters[spec.limit.parameter] ?? spec.limit.default);
    if (spec.strategy === "page") {
      return this.numbered(
        Number(parameters[spec.parameter]),
        size,
        parameters,
      );
    }
    const cursor = parameters[spec.parameter] as string | undefined;
    const rest = this.after(cursor, parameters);
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

  private get pagination() {
    const spec = this.operation.pagination;
    if (!spec) {
      throw new Error(`${this.operation.id} does not paginate`);
    }
    return spec;
  }

  private sorted(parameters: Parameters): Call[] {
    const { order } = this.pagination;
    const sorted = [...this.calls.values()].sort(oldestFirst);
    const sorting = order && (parameters[order.parameter] ?? order.default);
    return order && sorting === order.descending ? sorted.reverse() : sorted;
  }

  private numbered(
    page: number,
    size: number,
    parameters: Parameters,
  ): unknown {
    const from = (page - (this.pagination.firstPage ?? 1)) * size;
    return { results: this.matching(parameters).slice(from, from + size) };
  }

  /**
   * A cursor is a place in the order of all calls; it need not match the
   * filters.
   */
  private after(cursor: string | undefined, parameters: Parameters): Call[] {
    const matching = this.matching(parameters);
    if (cursor === undefined) {
      return matching;
    }
    const id = cursor.replace("=", "");
    const all = this.sorted(parameters);
    const place = all.findIndex((call) => call.call_id === id);
    if (place < 0) {
      throw new HttpError(400);
    }
    const rest = new Set(all.slice(place + 1));
    return matching.filter((call) => rest.has(call));
  }
}
