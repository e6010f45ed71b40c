import {
  filterParameter,
  filterSpecs,
  order,
  pageSize,
  type RequestSpec,
  requests,
} from "../../spec.js";
import { type FilterPlan, planFilters } from "../filters/filter-plan.js";
import { readFilters } from "../filters/read-filters.js";
import { type ReadQuery, readQuery } from "../query/read-query.js";
import { remembering } from "../query/remember-queries.js";

/** A question for a page of calls, checked. */
export interface ListQuery {
  readonly ascending: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly filters: FilterPlan;
}

/**
 * A list request's query, read; `unknown` holds the names that mean nothing.
 */
export interface ReadListQuery {
  readonly query: ListQuery;
  readonly unknown: readonly string[];
}

/**
 * Makes a reader that remembers what it read lately: a query says the same
 * thing every time.
 */
export function listQueryReader(
  maxLimit: number,
): (query: string) => ReadListQuery {
  const spec = specWith(maxLimit);
  return remembering((query) => readListQuery(query, spec, maxLimit));
}

/** Reads a query. Throws `RefusedRequest` with 400. */
function readListQuery(
  query: string,
  spec: RequestSpec,
  maxLimit: number,
): ReadListQuery {
  const read = readQuery(spec, query);
  const { values, unknown } = read;
  const sortOrder = values.get(order.parameter) ?? order.default;
  const limit = values.get("limit") as number | undefined;
  const cursor = values.get("pagination_key") as string | undefined;
  const tests = testsIn(read);
  const asked = {
    ascending: sortOrder === order.ascending,
    limit: limit ?? Math.min(pageSize.default, maxLimit),
    cursor,
    filters: planFilters(tests),
  };
  return {
    query: asked,
    unknown,
  };
}

function testsIn({ values }: ReadQuery) {
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(filterSpecs)) {
    given[key] = values.get(`${filterParameter}.${key}`);
  }
  const nameOf = (key: string) => `${filterParameter}[${key}]`;
  return readFilters(filterSpecs, given, nameOf);
}

function specWith(maxLimit: number): RequestSpec {
  const { listCalls } = requests;
  const limit = {
    ...listCalls.query.limit,
    maximum: maxLimit,
  };
  return {
    ...listCalls,
    query: {
      ...listCalls.query,
      limit,
    },
  };
}
