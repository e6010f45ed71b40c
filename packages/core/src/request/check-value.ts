import { InputError } from "../errors/input-error.js";
import type {
  ParameterLocation,
  ParameterSpec,
  ValueSpec,
} from "../spec/operation.js";
import { expectationOf } from "./expectation.js";
import { shownOf } from "./shown-value.js";
import { toMilliseconds } from "./to-milliseconds.js";

type Bag = Readonly<Record<string, unknown>>;

/**
 * Names that may be shown, beside those of the spec. Others may be personal,
 * those with many digits above all: a number that was given for a name.
 */
export const plainName = /^((?!.*\d{4})[a-z_]\w{0,39}|\d{1,4})$/i;

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
export function checkValue(
  given: unknown,
  spec: ValueSpec,
  path = "",
  location: ParameterLocation = "query",
): unknown {
  const value = spec.instant ? toMilliseconds(given) : given;
  const expected =
    expectationOf(value, spec, location) ?? expectMilliseconds(given, spec);
  if (expected) {
    const parameter = path.slice(1) || "parameters";
    throw new InputError(parameter, expected, shownOf(value, spec));
  }
  const hasMembers = spec.type === "array" || spec.type === "object";
  if (hasMembers) {
    return checkMembers(value as Bag, spec, path, location);
  }
  if (location === "body") {
    return value;
  }
  return given;
}

/** Refuses a time that is usual in seconds, but not in milliseconds. */
function expectMilliseconds(
  given: unknown,
  { instant }: ValueSpec,
): string | undefined {
  // A `Date` cannot be in seconds by mistake.
  if (!instant) {
    return undefined;
  }
  if (typeof given !== "number") {
    return undefined;
  }
  const size = Math.abs(given);
  const isInSeconds = size >= 1e8 && size < 1e11;
  if (isInSeconds) {
    return "milliseconds, not seconds";
  }
  return undefined;
}

/** Checks each member of an object, or each item of a list, into a copy. */
function checkMembers(
  given: Bag,
  spec: ValueSpec,
  path: string,
  location: ParameterLocation,
): object {
  // A hole stays one: to leave it out would leave a filter with less in it.
  const isList = spec.type === "array";
  const copy = isList ? [] : {};
  // What was not given comes last, so that the query has the order of the
  // caller.
  const names = {
    ...given,
    ...spec.properties,
  };
  for (const name in names) {
    const isShown = plainName.test(name) || ownOf(spec.properties ?? {}, name);
    const inner = `${path}.${isShown ? name : "?"}`;
    const member = findMemberSpec(name, spec, inner);
    const value = ownOf(given, name);
    if (value !== undefined || isList || member.required) {
      const checkedValue = checkValue(
        value,
        member,
        inner,
        member.in ?? location,
      );
      Object.assign(copy, { [name]: checkedValue });
    }
  }
  return copy;
}

/** What a member of an object, or an item of a list, has to be. */
function findMemberSpec(
  name: string,
  { properties, values, items }: ValueSpec,
  path: string,
): ParameterSpec {
  if (!properties) {
    return items ?? values ?? {};
  }
  const spec = ownOf(properties, name);
  if (!spec) {
    const expected = Object.keys(properties).join(", ");
    throw new InputError(path.slice(1), expected, "not known");
  }
  return spec;
}

/** The member of this name, if it is one of its own. */
export function ownOf<T>(bag: Readonly<Record<string, T>>, name: string) {
  if (Object.hasOwn(bag, name)) {
    return bag[name];
  }
  return undefined;
}
