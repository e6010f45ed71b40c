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
export function filtersOf({ list, operation }: ApiVersion): FilterTable {
  const { filter = "", window } = operation.pagination;
  const parameter = filter.slice(1);
  const inQuery = list.parameters.find(({ name }) => name === parameter);
  const holder = inQuery?.schema ?? list.body?.properties?.[parameter];
  const sorted = window && "bound" in window ? window.bound : undefined;
  const filters: SpecFilter[] = [];
  for (const [name, schema] of Object.entries(holder?.properties ?? {})) {
    const { filter: rule } = schema;
    if (rule) {
      const isSorted = sorted === `/${parameter}/${name}`;
      filters.push({ name, rule, schema, isSorted });
    }
  }
  return { parameter, filters };
}
