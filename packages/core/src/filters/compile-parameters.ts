import { InputError } from "../errors/input-error.js";
import { checked } from "../request/value.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import { compileCondition } from "./compile-condition.js";
import { compileEntries } from "./compile-entries.js";
import type { FilterSpec } from "./condition.js";
import type { SecondBound } from "./second-bound.js";
import type { Bag } from "./tests-in.js";

/** Parameters as they are sent, and what of them is not. */
export interface CompiledParameters {
  readonly parameters: Bag;
  readonly bounds: readonly SecondBound[];
}

/** Where a value stands, and how it is compiled there. */
interface Place {
  /** `filter_criteria.duration_ms`; empty for all parameters. */
  readonly path: string;
  /** Whether two bounds here are sent by their upper one. */
  readonly isUpperSentAt: (path: string) => boolean;
  /** Takes a bound that is not sent. */
  readonly keep: (bound: SecondBound) => void;
}

/**
 * Makes the wire's parameters of those that people write.
 *
 * @throws InputError if one is wrong or not known.
 */
export function compileParameters(
  operation: OperationSpec,
  given: Bag,
): CompiledParameters {
  const spec: ValueSpec = {
    type: "object",
    properties: operation.parameters,
  };
  const values = checked(given, spec) as Bag;
  const isNewestFirst = sortsNewestFirst(operation, values);
  const bounds: SecondBound[] = [];
  const parameters = compileValue(values, spec, {
    path: "",
    isUpperSentAt: (path) => isNewestFirst && isSortedBy(operation, path),
    keep: (bound) => {
      bounds.push(bound);
    },
  });
  return { parameters: parameters as Bag, bounds };
}

/** Whether the list is sorted by the field of the filter at a path. */
export function isSortedBy(
  { pagination }: OperationSpec,
  path: string,
): boolean {
  const { bound } = (pagination?.window ?? {}) as { bound?: string };
  return bound?.slice(1).replaceAll("/", ".") === path;
}

function sortsNewestFirst({ pagination }: OperationSpec, values: Bag): boolean {
  const order = pagination?.order;
  if (!order) {
    return false;
  }
  const chosen = values[order.parameter] ?? order.default;
  return chosen === order.descending;
}

function compileValue(value: unknown, spec: ValueSpec, place: Place): unknown {
  if (isFilter(spec)) {
    return compileFilter(value, spec, place);
  }
  if (Array.isArray(value)) {
    return compileItems(value, spec, place);
  }
  const { properties } = spec;
  if (!properties) {
    return value;
  }
  const members = Object.entries(value as Bag).map(([name, member]) => {
    const path = pathTo(place, name);
    const memberSpec = properties[name] ?? {};
    return [name, compileValue(member, memberSpec, { ...place, path })];
  });
  return Object.fromEntries(members);
}

function pathTo({ path }: Place, name: string | number): string {
  return path ? `${path}.${name}` : `${name}`;
}

function isFilter(spec: ValueSpec): spec is FilterSpec {
  return spec.filter !== undefined;
}

/** Each item of a list. An empty one would filter nothing. */
function compileItems(
  items: readonly unknown[],
  { items: spec = {} }: ValueSpec,
  place: Place,
): unknown[] {
  if (items.length === 0) {
    throw new InputError(place.path, "at least one item", "empty");
  }
  const refuse = ({ path }: SecondBound) => {
    throw new InputError(path, "one bound, or between", "a second bound");
  };
  return items.map((item, index) =>
    compileValue(item, spec, {
      ...place,
      path: pathTo(place, index),
      keep: refuse,
    }),
  );
}

function compileFilter(
  value: unknown,
  spec: FilterSpec,
  { path, isUpperSentAt, keep }: Place,
): unknown {
  const { key } = spec.filter;
  if (key !== undefined) {
    return compileEntries(value, key, spec, path);
  }
  const isUpperSent = isUpperSentAt(path);
  const { sent, second } = compileCondition(value, spec, path, isUpperSent);
  if (second) {
    keep(second);
  }
  return sent;
}
