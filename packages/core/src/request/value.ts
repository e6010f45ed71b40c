import { InputError } from "../errors/input-error.js";
import type {
  ParameterLocation,
  ParameterSpec,
  ValueSpec,
} from "../spec/operation.js";
import { expectationOf } from "./expectation.js";
import { shownOf } from "./shown-value.js";

type Bag = Readonly<Record<string, unknown>>;
type Properties = NonNullable<ValueSpec["properties"]>;

/** Where a value stands: in what was given, and in what is sent. */
interface Position {
  /** A dot and a name for each step: `.filter_criteria.agent_id.0`. */
  readonly path: string;
  readonly location: ParameterLocation;
}

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
 * @param path - Where it stands, with a dot before each name.
 */
export function checked(given: unknown, spec: ValueSpec, path = ""): unknown {
  return check(given, spec, { path, location: "query" });
}

/** The same for options, which go into no query: their lists may be empty. */
export function checkedOptions(given: object, properties: Properties): object {
  const spec: ValueSpec = { type: "object", properties };
  return check(given, spec, { path: "", location: "body" }) as object;
}

function check(given: unknown, spec: ValueSpec, position: Position): unknown {
  const { location } = position;
  const isDate = given instanceof Date;
  const value = spec.instant && isDate ? given.getTime() : given;
  const expected = expectationOf({
    value,
    given,
    spec,
    location,
  });
  if (expected) {
    const parameter = parameterOf(position.path) || "parameters";
    throw new InputError(parameter, expected, shownOf(value, spec));
  }
  if (spec.type === "array") {
    return checkItems(value as Bag, spec, position);
  }
  if (spec.type === "object") {
    return checkMembers(value as Bag, spec, position);
  }
  return location === "body" ? value : given;
}

function checkItems(
  list: Bag,
  { items = {} }: ValueSpec,
  { path, location }: Position,
): unknown[] {
  const copy: unknown[] = [];
  // A hole stays one: to leave it out would leave a filter with less in it.
  for (const index of Object.keys(list)) {
    const position = { path: `${path}.${index}`, location };
    copy[Number(index)] = check(list[index], items, position);
  }
  return copy;
}

function checkMembers(
  given: Bag,
  { properties, values = {} }: ValueSpec,
  { path, location }: Position,
): Bag {
  const copy: Record<string, unknown> = {};
  // What was not given comes last, so that the query has the order of the
  // caller.
  for (const name in { ...given, ...properties }) {
    const inner = `${path}.${plainName.test(name) ? name : "?"}`;
    const spec: ParameterSpec = properties
      ? specOf(name, properties, inner)
      : values;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined || spec.required) {
      const position = { path: inner, location: spec.in ?? location };
      copy[name] = check(value, spec, position);
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
  const spec = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!spec) {
    const expected = Object.keys(properties).join(", ");
    throw new InputError(parameterOf(path), expected, "not known");
  }
  return spec;
}

const parameterOf = (path: string) => path.slice(1);
