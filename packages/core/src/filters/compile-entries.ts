import { InputError } from "../errors/input-error.js";
import { plainName } from "../request/value.js";
import { conditionsOf } from "./compile-condition.js";
import type { FilterSpec } from "./condition.js";
import { givenIn, isBag, isWireForm } from "./tests-in.js";

/** What one entry has to meet. */
interface EntryTest {
  /** Where it was written: `filter_criteria.metadata.customer_id`. */
  readonly path: string;
  readonly key: string;
  readonly condition: unknown;
}

/**
 * The conditions on entries of a field, such as metadata, as the wire's list.
 * All of them have to be met, so that any tests of one entry can be combined.
 *
 * @param name - The property of a condition that names the entry.
 * @throws InputError if there is none, or one that is not fit.
 */
export function compileEntries(
  given: unknown,
  name: string,
  spec: FilterSpec,
  path: string,
): readonly unknown[] {
  const tests = Array.isArray(given)
    ? listed(given, name, path)
    : byKey(given, name, path);
  if (tests.length === 0) {
    throw new InputError(path, "at least one condition", "empty");
  }
  return tests.flatMap(({ key, condition, ...place }) =>
    conditionsOf(condition, spec, place.path).map((placed) => ({
      [name]: key,
      ...placed.condition,
    })),
  );
}

/** Written as the wire has them: each names its entry. */
function listed(
  given: readonly unknown[],
  name: string,
  path: string,
): EntryTest[] {
  // A hole is no condition.
  return Array.from(given, (member, index) => {
    const place = `${path}.${index}`;
    const { [name]: key, ...condition } = isBag(member) ? member : {};
    if (typeof key !== "string") {
      throw new InputError(`${place}.${name}`, "text");
    }
    return { path: place, key, condition };
  });
}

/** Written by the names of the entries. */
function byKey(given: unknown, name: string, path: string): EntryTest[] {
  // A condition of the wire outside of a list would be read as entries.
  const isMistaken = isBag(given) && isWireForm(given) && name in given;
  if (!isBag(given) || isMistaken) {
    throw new InputError(path, "conditions by key, or a list of them");
  }
  return givenIn(given).map(([key, condition]) => ({
    path: `${path}.${plainName.test(key) ? key : "?"}`,
    key,
    condition,
  }));
}
