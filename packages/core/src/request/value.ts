import { InputError } from "../errors/input-error.js";
import { hasFormerNames } from "../generated/operations.js";
import type {
  ParameterLocation,
  ParameterSpec,
  ValueSpec,
} from "../spec/operation.js";
import { expectationOf } from "./expectation.js";
import { withNamesOfToday } from "./former-names.js";
import { shownOf } from "./shown-value.js";

type Bag = Readonly<Record<string, unknown>>;
type Properties = NonNullable<ValueSpec["properties"]>;

/**
 * Names that may be shown. Others may be personal: those of metadata, or where
 * a value was given for a name.
 */
const plainName = /^([a-z_]{1,40}|\d{1,4})$/i;

/**
 * A copy of a value as it is sent, without what is undefined. In a body, dates
 * are epoch milliseconds; a query writes them so. Throws an {@link InputError}
 * if the spec does not allow it.
 *
 * @param path - Where it stands in what was given, with a dot before each name:
 * `.filter_criteria.agent_id.0`.
 * @param location - Where it is sent. Options are in no query: as in a body,
 * their lists may be empty.
 */
export function checked(
  given: unknown,
  spec: ValueSpec,
  path = "",
  location: ParameterLocation = "query",
): unknown {
  const isDate = given instanceof Date;
  const value = spec.instant && isDate ? given.getTime() : given;
  const expected =
    expectationOf(value, spec, location) ?? unitExpectation(given, spec);
  if (expected) {
    const parameter = path.slice(1) || "parameters";
    throw new InputError(parameter, expected, shownOf(value, spec));
  }
  if (spec.type === "array") {
    return checkItems(value as Bag, spec, path, location);
  }
  if (spec.type === "object") {
    const bag = value as Bag;
    const members = hasFormerNames
      ? withNamesOfToday(bag, spec.properties, path)
      : bag;
    return checkMembers(members, spec, path, location);
  }
  if (location === "body") {
    return value;
  }
  return given;
}

/** Refuses a time that is usual in seconds, but not in milliseconds. */
function unitExpectation(
  given: unknown,
  { instant }: ValueSpec,
): string | undefined {
  // A `Date` cannot be in seconds by mistake.
  if (!instant || given instanceof Date) {
    return undefined;
  }
  const size = Math.abs(given as number);
  const isInSeconds = size >= 1e8 && size < 1e11;
  if (isInSeconds) {
    return "milliseconds, not seconds";
  }
  return undefined;
}

function checkItems(
  list: Bag,
  { items = {} }: ValueSpec,
  path: string,
  location: ParameterLocation,
): unknown[] {
  const copy: unknown[] = [];
  // A hole stays one: to leave it out would leave a filter with less in it.
  for (const index of Object.keys(list)) {
    const item = checked(list[index], items, `${path}.${index}`, location);
    copy[Number(index)] = item;
  }
  return copy;
}

function checkMembers(
  given: Bag,
  { properties, values = {} }: ValueSpec,
  path: string,
  location: ParameterLocation,
): Bag {
  const copy: Record<string, unknown> = {};
  // What was not given comes last, so that the query has the order of the
  // caller.
  for (const name in {
    ...given,
    ...properties,
  }) {
    const inner = `${path}.${plainName.test(name) ? name : "?"}`;
    const spec: ParameterSpec = properties
      ? specOf(name, properties, inner)
      : values;
    const value = ownOf(given, name);
    if (value !== undefined || spec.required) {
      copy[name] = checked(value, spec, inner, spec.in ?? location);
    }
  }
  return copy;
}

/** What a member of a closed object has to be. */
function specOf(
  name: string,
  properties: Properties,
  path: string,
): ParameterSpec {
  const spec = ownOf(properties, name);
  if (!spec) {
    const expected = Object.keys(properties).join(", ");
    throw new InputError(path.slice(1), expected, "not known");
  }
  return spec;
}

const ownOf = <T>(bag: Readonly<Record<string, T>>, name: string) =>
  Object.hasOwn(bag, name) ? bag[name] : undefined;
