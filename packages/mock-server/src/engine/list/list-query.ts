import { order, pageSize, requests } from "../../spec.js";
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

/** Reads the query of a list request; `unknown` holds the names that mean nothing. Throws `RequestError` with 400. */
export function readListQuery(
  query: string,
  maxLimit: number,
): { query: ListQuery; unknown: readonly string[] } {
  const { values, unknown } = readQuery(specWith(maxLimit), query);
  const filter = <T>(key: string) => values.get(`filter_criteria.${key}`) as T | undefined;
  const agentIds = filter<string[]>("agent_id");
  return {
    unknown,
    query: {
      ascending: (values.get(order.parameter) ?? order.default) === order.ascending,
      limit: (values.get("limit") as number | undefined) ?? Math.min(pageSize.default, maxLimit),
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
export function isEmptyWindow({ startFrom, startBefore, endFrom, endBefore }: ListQuery): boolean {
  const empty = (from?: number, before?: number) =>
    from !== undefined && before !== undefined && from >= before;
  return empty(startFrom, startBefore) || empty(endFrom, endBefore);
}

let cached = { maxLimit: -1, spec: requests.listCalls as Parameters<typeof readQuery>[0] };

function specWith(maxLimit: number): Parameters<typeof readQuery>[0] {
  if (cached.maxLimit !== maxLimit) {
    const { listCalls } = requests;
    const limit = { ...listCalls.query.limit, maximum: maxLimit };
    cached = { maxLimit, spec: { ...listCalls, query: { ...listCalls.query, limit } } };
  }
  return cached.spec;
}
