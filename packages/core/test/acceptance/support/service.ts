import type { Call } from "@rollcall/core";
import { filtersOf } from "./filters.js";

/** A call as far as a list goes. */
export type Row = Pick<Call, "call_id"> &
  Partial<Pick<Call, "agent_id" | "start_timestamp" | "end_timestamp">> & {
    readonly [extra: string]: unknown;
  };

/**
 * The order of the list, oldest first. What never started is oldest; ties are
 * broken by the id.
 */
export const oldestFirst = (a: Row, b: Row): number => {
  const [x, y] = [
    a.start_timestamp ?? -Infinity,
    b.start_timestamp ?? -Infinity,
  ];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  return a.call_id < b.call_id ? -1 : a.call_id > b.call_id ? 1 : 0;
};

/**
 * Answers one request instead of the service, which `answer` asks for its own
 * answer.
 */
export type Reply = (
  request: Request,
  answer: () => Response,
) => Response | Promise<Response>;

/** What was asked, as the service understood it. */
export interface Asked {
  readonly url: URL;
  readonly request: Request;
  readonly at: number;
}

/**
 * `GET /list-calls` and `GET /get-call/{call_id}` in memory, at the level of
 * HTTP.
 */
export class Service {
  readonly rows = new Map<string, Row>();
  readonly asked: Asked[] = [];
  /**
   * Runs before each request is answered: it may change the rows, and give a
   * reply of its own.
   */
  script: (
    n: number,
    request: Request,
  ) => Reply | undefined | Promise<Reply | undefined> = () => undefined;
  now = (): number => 0;

  constructor(rows: Iterable<Row> = []) {
    for (const row of rows) {
      this.put(row);
    }
  }

  put(row: Row): void {
    this.rows.set(row.call_id, row);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const n =
      this.asked.push({ url: new URL(request.url), request, at: this.now() }) -
      1;
    request.signal.throwIfAborted();
    const reply = await this.script(n, request);
    request.signal.throwIfAborted();
    const answer = () => this.answer(request);
    return reply ? reply(request, answer) : answer();
  };

  answer(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    if (!/^Bearer ./.test(request.headers.get("authorization") ?? "")) {
      return refused(401, "API key is missing or invalid.");
    }
    const single = /\/get-call\/(.+)$/.exec(pathname)?.[1];
    if (single) {
      const row = this.rows.get(decodeURIComponent(single));
      return row ? Response.json(row) : refused(404, "Not found");
    }
    return this.#list(searchParams);
  }

  /** Every row that the filters of a query let through, in its order. */
  matching(query: URLSearchParams): Row[] {
    const { agents, bounds } = filtersOf(query);
    const isIn = ({ agent_id = "", ...row }: Row) =>
      (!agents.length || agents.includes(agent_id)) &&
      bounds.every(({ key, after, before }) => {
        const at = row[key];
        return typeof at === "number"
          ? at >= after && at < before
          : after === -Infinity && before === Infinity;
      });
    return this.#sorted(query).filter(isIn);
  }

  #sorted(query: URLSearchParams): Row[] {
    const sorted = [...this.rows.values()].sort(oldestFirst);
    return query.get("sort_order") === "ascending" ? sorted : sorted.reverse();
  }

  #list(query: URLSearchParams): Response {
    const limit = Number(query.get("limit") ?? 100);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      return refused(400, "limit");
    }
    if (!["ascending", "descending", null].includes(query.get("sort_order"))) {
      return refused(400, "sort_order");
    }
    const cursor = query.get("pagination_key");
    const rows = this.matching(query);
    if (cursor === null) {
      return Response.json(rows.slice(0, limit));
    }
    // A cursor is a place in the order of all calls: it need not pass the
    // filters itself.
    const all = this.#sorted(query);
    const place = all.findIndex((row) => row.call_id === cursor);
    if (place < 0) {
      return refused(400, "pagination_key is not known");
    }
    const after = new Set(all.slice(place + 1));
    return Response.json(rows.filter((row) => after.has(row)).slice(0, limit));
  }
}

const refused = (status: number, message: string) =>
  Response.json({ status: "error", message }, { status });
