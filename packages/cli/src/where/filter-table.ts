import type { FilterRule, SchemaReference } from "@rollcall/core/spec";
import type { ApiVersion } from "../api/api-version.js";

/** A filter of a version's list. */
export interface SpecFilter {
  /** What the parameter of the filters calls it. */
  readonly name: string;
  readonly rule: FilterRule;
  readonly schema: SchemaReference;
  /** Whether it bounds the field that sorts the list. */
  readonly isSorted: boolean;
}

/** The parameter that holds the filters of a version's list, and these. */
export interface FilterTable {
  /** `filter_criteria` */
  readonly parameter: string;
  readonly filters: readonly SpecFilter[];
}

/** Reads the filters of a version's list from the spec's tables. */
export function filtersOf(version: ApiVersion): FilterTable {
  const { pagination } = version.operation;
  const { filter = "", window } = pagination;
  const parameter = filter.slice(1);
  const isBounded = window !== undefined && "bound" in window;
  const sorted = isBounded ? window.bound : undefined;
  const schemas = findSchemas(parameter, version);
  const filters: SpecFilter[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const rule = schema.filter;
    const isSorted = sorted === `/${parameter}/${name}`;
    if (rule) {
      filters.push({
        name,
        rule,
        schema,
        isSorted,
      });
    }
  }
  return {
    parameter,
    filters,
  };
}

type Schemas = Readonly<Record<string, SchemaReference>>;

/** The schemas of the filters: in the query, or in the body. */
function findSchemas(parameter: string, { list }: ApiVersion): Schemas {
  const { parameters, body } = list;
  const inQuery = parameters.find(({ name }) => name === parameter);
  const inBody = body?.properties?.[parameter];
  const holder = inQuery?.schema ?? inBody;
  return holder?.properties ?? {};
}
