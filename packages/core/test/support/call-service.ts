import { listCalls } from "../../src/generated-v3/operations.js";
import { meetsWire, type Row } from "./plain-filter.js";

const rows = listCalls.parameters.filter_criteria
  .properties as object as Record<string, Row>;

/** A call, as far as filters of these tests look at it. */
export interface StoredCall {
  readonly call_id: string;
  readonly call_status: string;
  readonly start_timestamp: number;
  readonly duration_ms: number;
  readonly transcript: string;
}

interface Body {
  readonly filter_criteria?: Record<string, unknown>;
  readonly sort_order?: string;
  readonly limit?: number;
  readonly pagination_key?: string;
}

/**
 * The present version of the API over some calls, oldest first: its list with
 * its filters, and single calls.
 */
export function createCallService(calls: readonly StoredCall[]) {
  const bodies: Body[] = [];
  const gets: string[] = [];
  const list = (body: Body) => {
    bodies.push(body);
    const { filter_criteria = {}, limit = 50, pagination_key = 0 } = body;
    const sorted = body.sort_order === "ascending" ? calls : calls.toReversed();
    const found = sorted.filter((call) =>
      meetsWire(call, filter_criteria, rows),
    );
    const end = Number(pagination_key) + limit;
    return {
      items: found
        .slice(Number(pagination_key), end)
        .map(({ transcript: _, ...item }) => item),
      has_more: end < found.length,
      pagination_key: `${end}`,
    };
  };
  const fetch = async (url: string, init?: RequestInit) => {
    const { pathname } = new URL(url);
    if (pathname === "/v3/list-calls") {
      return Response.json(list(JSON.parse(`${init?.body ?? "{}"}`)));
    }
    const id = pathname.split("/").at(-1);
    gets.push(`${id}`);
    const call = calls.find(({ call_id }) => call_id === id);
    return Response.json(call ?? { message: "No" }, {
      status: call ? 200 : 422,
    });
  };
  return { fetch, bodies, gets };
}
