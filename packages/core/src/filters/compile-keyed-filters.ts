import { checkValue, ownOf, plainName } from "../request/check-value.js";
import type { TestsByField } from "../spec/filter.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import { type Bag, isBag } from "./is-bag.js";
import { throwInputError } from "./throw-input-error.js";

const noTest = "without a known test";

/**
 * The wire's parameters of those that people write, where the key of a filter
 * fixes its test: `{ start_timestamp: { ge } }` is `after_start_timestamp`.
 *
 * One page is asked for as much as a walk.
 *
 * @throws InputError if a parameter is wrong or not known, if the service
 * cannot be asked for it, or if a filter is given twice.
 */
export function compileKeyedFilters(operation: OperationSpec, given: Bag) {
  const { parameters: properties, pagination } = operation;
  const name = pagination?.filter?.slice(1) ?? "";
  const spec = properties[name];
  const criteria = given?.[name];
  const isWritten = spec?.fields && isBag(criteria);
  const asked = isWritten
    ? { ...given, [name]: filtersByKey(criteria, spec, `.${name}`) }
    : given;
  const parameters = checkValue(asked, {
    type: "object",
    properties,
  }) as Bag;
  return { parameters };
}

function filtersByKey(
  given: Bag,
  { fields = {}, properties = {} }: ValueSpec,
  path: string,
): Bag {
  const sent: Record<string, unknown> = {};
  const put = (key: string, value: unknown) => {
    if (key in sent) {
      throwInputError(`${path}.${key}`, "one value", "given twice");
    }
    sent[key] = value;
  };
  for (const [name, value] of Object.entries(given)) {
    const place = `${path}.${plainName.test(name) ? name : "?"}`;
    const tests = ownOf(fields, name);
    if (value === undefined) {
      // It was not given.
      continue;
    }
    if (tests) {
      putTests(value, tests, place, put);
    } else if (ownOf(properties, name)) {
      put(name, value);
    } else {
      refuseUnknown(place, { ...fields, ...properties }, "not known");
    }
  }
  return sent;
}

/** Sets the filters that bring the tests of one field. */
function putTests(
  given: unknown,
  tests: TestsByField[string],
  path: string,
  put: (key: string, value: unknown) => void,
): void {
  const bare = Array.isArray(given) ? "in" : "eq";
  const written = isBag(given) ? given : { [bare]: given };
  const entries = Object.entries(written);
  if (entries.length === 0) {
    refuseUnknown(path, tests, noTest);
  }
  for (const [test, value] of entries) {
    const keys = ownOf(tests, test) ?? refuseUnknown(path, tests, noTest);
    const place = `${path}.${test}`;
    if (value === undefined) {
      // Without it, more would match.
      throwInputError(place, "a value", "undefined");
    }
    const values = test === "between" ? pairIn(value, place) : [value];
    Object.entries(keys).forEach(([key, how], index) => {
      put(key, how === "list" ? values : addTo(values.at(-index), how));
    });
  }
}

/** The two ends of a range. */
function pairIn(value: unknown, path: string): readonly unknown[] {
  const isPair = Array.isArray(value) && value.length === 2;
  // Nor is this true of undefined, which would be left out.
  if (isPair && value[0] <= value[1]) {
    return value;
  }
  return throwInputError(path, "two values in order");
}

/** A later moment, or a greater number; what is neither is refused later. */
function addTo(value: unknown, how: number): unknown {
  if (value instanceof Date) {
    return new Date(value.getTime() + how);
  }
  if (typeof value === "number") {
    return value + how;
  }
  return value;
}

/** Refuses what nothing here can test, though a later version may. */
function refuseUnknown(path: string, known: object, problem: string): never {
  const names = Object.keys(known).join(", ");
  return throwInputError(
    path,
    `${names} (@rollcall/core/v3 has more)`,
    problem,
  );
}
