import { textBits } from "../../calls/v3/draws.js";
import type { ValueSpec } from "../../spec.js";
import {
  v3FilterField,
  v3FilterSpecs,
  v3Pagination,
  v3Requests,
} from "../../spec-v3.js";
import type { JsonObject } from "../../util/is-object.js";
import { planFilters } from "../filters/filter-plan.js";
import { pickKnownFilters } from "../filters/known-filters.js";
import { type RangeEnd, withRangeEnd } from "../filters/range-end.js";
import { readFilters } from "../filters/read-filters.js";
import { readJsonObject, textOf } from "../operations/read-json-object.js";
import { checkValue } from "../query/check-value.js";
import { remembering } from "../query/remember-queries.js";
import type { ListQuery } from "./list-query.js";
import { refuseWithSkip } from "./refuse-cursor.js";

const { parameter: cursorName, limit, order, skip, total } = v3Pagination;

/** A question for a page of the present version's list, checked. */
export interface V3ListQuery extends ListQuery {
  /** How many calls are left out at the beginning. */
  readonly skip: number;
  readonly includeTotal: boolean;
  /** Bits of the filters and the order: what a cursor belongs to. */
  readonly question: number;
}

/** What a request's body says; `unknown` holds the names that mean nothing. */
export interface ReadV3ListQuery {
  readonly query: V3ListQuery;
  readonly unknown: readonly string[];
}

/** How bodies are read. */
export interface V3ReadOptions {
  /** The largest page, in calls. */
  readonly maxLimit: number;
  readonly rangeEnd: RangeEnd;
}

/** Makes a reader of bodies. The reader throws `RefusedRequest` with 400. */
export function v3ListQueryReader(
  options: V3ReadOptions,
): (body: Uint8Array | undefined) => ReadV3ListQuery {
  const spec = specWith(options.maxLimit);
  const read = remembering((text) => readText(text, spec, options));
  return (body) => read(textOf(body));
}

function readText(
  text: string,
  spec: ValueSpec,
  { maxLimit, rangeEnd }: V3ReadOptions,
): ReadV3ListQuery {
  const body = text === "" ? {} : readJsonObject(text);
  checkValue("", body, spec);
  const filters = (body[v3FilterField] ?? {}) as JsonObject;
  const sortOrder = body[order.parameter] ?? order.default;
  const cursor = body[cursorName] as string | undefined;
  const skipped = (body[skip] ?? 0) as number;
  if (cursor !== undefined && skipped !== 0) {
    refuseWithSkip();
  }
  const hasFilters = Object.keys(filters).length > 0;
  const tests = hasFilters ? readFilters(v3FilterSpecs, filters, nameOf) : [];
  const known = pickKnownFilters(v3FilterSpecs, filters, nameOf);
  const query = {
    ascending: sortOrder === order.ascending,
    limit: (body[limit.parameter] ??
      Math.min(limit.default, maxLimit)) as number,
    cursor,
    filters: planFilters(withRangeEnd(tests, rangeEnd)),
    skip: skipped,
    includeTotal: body[total.parameter] === true,
    question: textBits(0, `${sortOrder} ${known.text}`),
  };
  return {
    query,
    unknown: [...unknownIn(body, spec), ...known.unknown],
  };
}

function nameOf(key: string): string {
  return `${v3FilterField}.${key}`;
}

function unknownIn(
  body: JsonObject,
  { properties = {} }: ValueSpec,
): readonly string[] {
  const names = Object.keys(body);
  return names.filter((name) => !Object.hasOwn(properties, name));
}

/** The names that a body may have, those of filters with what they stand in. */
export function v3ListNames(): string[] {
  const names = Object.keys(v3Requests.listCalls.body.properties ?? {});
  const keys = Object.keys(v3FilterSpecs).map(nameOf);
  return [...names.filter((name) => name !== v3FilterField), ...keys];
}

function specWith(maximum: number): ValueSpec {
  const { body } = v3Requests.listCalls;
  const { properties = {} } = body;
  const { [limit.parameter]: limitSpec } = properties;
  return {
    ...body,
    properties: {
      ...properties,
      [limit.parameter]: {
        ...limitSpec,
        maximum,
      },
    },
  };
}
