import type { ValueSpec } from "../spec/operation.js";
import type { FilterSpec } from "./check-conditions.js";
import type { Bag } from "./is-bag.js";
import { throwInputError } from "./throw-input-error.js";

/** What is sent for a filter. */
type Compile = (value: unknown, spec: FilterSpec, path: string) => unknown;

/**
 * A copy of a checked value, in which each filter is what is sent for it.
 *
 * @param path - Where the value stands: `.filter_criteria`.
 */
export function withFilters(
  value: unknown,
  spec: ValueSpec,
  path: string,
  compile: Compile,
): unknown {
  const { properties, items = {} } = spec;
  if (isFilter(spec)) {
    return compile(value, spec, path);
  }
  if (Array.isArray(value)) {
    // It would filter nothing.
    if (value.length === 0) {
      throwInputError(path, "at least one item", "empty");
    }
    return value.map((item, index) => {
      const place = `${path}.${index}`;
      return withFilters(item, items, place, compile);
    });
  }
  if (!properties) {
    return value;
  }
  const members = Object.entries(value as Bag).map(([name, member]) => {
    const memberSpec = properties[name] ?? {};
    const place = `${path}.${name}`;
    return [name, withFilters(member, memberSpec, place, compile)];
  });
  return Object.fromEntries(members);
}

function isFilter(spec: ValueSpec): spec is FilterSpec {
  return spec.filter !== undefined;
}
