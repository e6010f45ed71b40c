import {
  type AskedFilter,
  type FilterKind,
  filterKinds,
} from "@rollcall/core/spec";
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

type Member = readonly [name: string, value: unknown];

class FilterSorter {
  readonly unknown: string[] = [];

  sort(
    specs: FilterSpecs,
    filters: JsonObject,
    label: (key: string) => string,
  ): Member[] {
    const known = this.#pickKnown(filters, Object.keys(specs), label);
    // An empty list filters nothing.
    const asking = known.filter(([, value]) => !isEmpty(value));
    return asking.map(([key, value]) => {
      const sorted = this.#sortFilter(specs[key], value, label(key));
      return [key, sorted];
    });
  }

  #sortFilter(
    { filter, items }: Partial<FilterSpecs[string]> = {},
    value: unknown,
    name: string,
  ): unknown {
    if (!filter) {
      return sortIfSet(value, undefined);
    }
    if ("op" in filter) {
      return sortIfSet(value, filter.op);
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
    const sorted = conditions.map((condition, n) =>
      this.#sortCondition(rule, condition, `${name}[${n}]`),
    );
    return setOf(sorted);
  }

  #sortCondition(
    { kinds, key = "type" }: AskedFilter,
    condition: JsonObject,
    name: string,
  ): Member[] {
    const names = ["type", "op", key];
    if (hasValue(condition, kinds)) {
      names.push("value");
    }
    const label = (inner: string) => `${name}.${inner}`;
    const known = this.#pickKnown(condition, names, label);
    return known.map(([inner, value]) => {
      const sorted = sortIfSet(value, condition.op);
      return [inner, sorted];
    });
  }

  /** The members that have one of the names, in the order of their names. */
  #pickKnown(
    object: JsonObject,
    names: readonly string[],
    label: (name: string) => string,
  ): Member[] {
    const known: Member[] = [];
    for (const name of Object.keys(object).sort()) {
      if (names.includes(name)) {
        known.push([name, object[name]]);
      } else {
        this.unknown.push(label(name));
      }
    }
    return known;
  }
}

function hasValue({ type }: JsonObject, kinds: readonly FilterKind[]): boolean {
  const kind = kinds.find((one) => one === type);
  if (!kind) {
    return false;
  }
  return filterKinds[kind].value !== "nothing";
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Sorts a list of values: a set, unless the list is the two ends of a range. */
function sortIfSet(value: unknown, op: unknown): unknown {
  if (op === "bt" || !Array.isArray(value)) {
    return value;
  }
  return setOf(value);
}

function setOf(values: readonly unknown[]): string[] {
  const texts = new Set<string>();
  for (const value of values) {
    texts.add(JSON.stringify(value));
  }
  return [...texts].sort();
}
