import { order, pageSize, type RequestSpec, requests } from "../../spec.js";
import { readQuery } from "../query/read-query.js";

/** A question for a page of calls, checked. Instants are epoch milliseconds. */
export interface ListQuery {
  readonly ascending: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Absent: any agent. */
  readonly agentIds: readonly string[] | undefined;
  /** Inclusive. */
  readonly startFrom: number | undefined;
  /** Exclusive. */
  readonly startBefore: number | undefined;
  /** Inclusive. */
  readonly endFrom: number | undefined;
  /** Exclusive. */
  readonly endBefore: number | undefined;
}

/**
 * A list request's query, read; `unknown` holds the names that mean nothing.
 */
export interface ReadListQuery {
  readonly query: ListQuery;
  readonly unknown: readonly string[];
}

const REMEMBERED = 256;

/**
 * Makes a reader that remembers what it read lately: a query says the same
 * thing every time.
 */
export function listQueryReader(
  maxLimit: number,
): (query: string) => ReadListQuery {
  const spec = specWith(maxLimit);
  const remembered = new Map<string, ReadListQuery>();
  return (query) => {
    const known = remembered.get(query);
    if (known !== undefined) {
      return known;
    }
    const read = readListQuery(query, spec, maxLimit);
    if (remembered.size >= REMEMBERED) {
      remembered.clear();
    }
    // Long queries are rare, and would make this a place to fill up memory.
    if (query.length <= 1_024) {
      remembered.set(query, read);
    }
    return read;
  };
}

/** Reads a query. Throws `RefusedRequest` with 400. */
function readListQuery(
  query: string,
  spec: RequestSpec,
  maxLimit: number,
): ReadListQuery {
  const { values, unknown } = readQuery(spec, query);
  const filter = <T>(key: string) =>
    values.get(`filter_criteria.${key}`) as T | undefined;
  const agentIds = filter<string[]>("agent_id");
  return {
    unknown,
    query: {
      ascending:
        (values.get(order.parameter) ?? order.default) === order.ascending,
      limit:
        (values.get("limit") as number | undefined) ??
        Math.min(pageSize.default, maxLimit),
      cursor: values.get("pagination_key") as string | undefined,
      // An empty list names no agent, and so filters nothing.
      agentIds: agentIds?.length === 0 ? undefined : agentIds,
      startFrom: filter("after_start_timestamp"),
      startBefore: filter("before_start_timestamp"),
      endFrom: filter("after_end_timestamp"),
      endBefore: filter("before_end_timestamp"),
    },
  };
}

/** Whether a filter on starts or ends leaves nothing over. */
export function isEmptyWindow({
  startFrom,
  startBefore,
  endFrom,
  endBefore,
}: ListQuery): boolean {
  const empty = (from?: number, before?: number) =>
    from !== undefined && before !== undefined && from >= before;
  return empty(startFrom, startBefore) || empty(endFrom, endBefore);
}

function specWith(maxLimit: number): RequestSpec {
  const { listCalls } = requests;
  const limit = { ...listCalls.query.limit, maximum: maxLimit };
  return { ...listCalls, query: { ...listCalls.query, limit } };
}
