import { type AskedFilter, filterKinds } from "@rollcall/core/spec";
import type { FilterSpecs } from "../../spec.js";
import type { JsonObject } from "../../util/is-object.js";

/** Filters, without regard to how they were written. */
export interface KnownFilters {
  /**
   * The same text for the same filters, in whatever order their names, and the
   * values of their sets, came.
   */
  readonly text: string;
  /** The names at any level that mean nothing, each with what it stands in. */
  readonly unknown: readonly string[];
}

/**
 * Picks the filters that the spec knows, sorted by name, and lists the names
 * that it does not know.
 *
 * @param filters As `readFilters` has accepted them.
 * @param label What a key is called.
 */
export function pickKnownFilters(
  specs: FilterSpecs,
  filters: JsonObject,
  label: (key: string) => string,
): KnownFilters {
  const sorter = new FilterSorter();
  const known = sorter.sort(specs, filters, label);
  return {
    text: JSON.stringify(known),
    unknown: sorter.unknown,
  };
}

/** Names and their values, in the order of the names. */
type Members = readonly (readonly [name: string, value: unknown])[];

class FilterSorter {
  readonly unknown: string[] = [];

  sort(
    specs: FilterSpecs,
    filters: JsonObject,
    label: (key: string) => string,
  ): Members {
    const known = this.#pickKnown(filters, Object.keys(specs), label);
    // An empty list filters nothing.
    const asking = known.filter(([, value]) => !isEmpty(value));
    return asking.map(([key, value]) => [
      key,
      this.#sortFilter(specs[key], value, label(key)),
    ]);
  }

  #sortFilter(
    { filter, items }: Partial<FilterSpecs[string]> = {},
    value: unknown,
    name: string,
  ): unknown {
    if (filter === undefined || "op" in filter) {
      return sortIfSet(value, filter?.op);
    }
    if ("kinds" in filter) {
      return this.#sortConditions(filter, value, name);
    }
    const inner = items?.properties as FilterSpecs;
    const objects = (value as readonly JsonObject[]).map((object, n) =>
      this.sort(inner, object, (key) => `${name}[${n}].${key}`),
    );
    return setOf(objects);
  }

  #sortConditions(rule: AskedFilter, value: unknown, name: string): unknown {
    if (rule.key === undefined) {
      return this.#sortCondition(rule, value as JsonObject, name);
    }
    const conditions = value as readonly JsonObject[];
    return setOf(
      conditions.map((condition, n) =>
        this.#sortCondition(rule, condition, `${name}[${n}]`),
      ),
    );
  }

  #sortCondition(
    { kinds, key = "type" }: AskedFilter,
    condition: JsonObject,
    name: string,
  ): Members {
    const kind = kinds.find((one) => one === condition.type);
    const hasValue = kind && filterKinds[kind].value !== "nothing";
    const names = ["type", "op", key, ...(hasValue ? ["value"] : [])];
    const label = (inner: string) => `${name}.${inner}`;
    const known = this.#pickKnown(condition, names, label);
    return known.map(([inner, value]) => [
      inner,
      sortIfSet(value, condition.op),
    ]);
  }

  /** The members that have one of the names, in the order of their names. */
  #pickKnown(
    object: JsonObject,
    names: readonly string[],
    label: (name: string) => string,
  ): Members {
    const given = Object.keys(object).sort();
    const unknown = given.filter((name) => !names.includes(name));
    this.unknown.push(...unknown.map(label));
    const known = given.filter((name) => names.includes(name));
    return known.map((name) => [name, object[name]]);
  }
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Sorts a list of values: a set, unless the list is the two ends of a range. */
function sortIfSet(value: unknown, op: unknown): unknown {
  const isSet = Array.isArray(value) && op !== "bt";
  if (isSet) {
    return setOf(value);
  }
  return value;
}

function setOf(values: readonly unknown[]): readonly string[] {
  const texts = values.map((value) => JSON.stringify(value));
  return [...new Set(texts)].sort();
}
