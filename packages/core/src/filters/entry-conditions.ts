import { plainName } from "../request/check-value.js";
import {
  type Condition,
  checkConditions,
  type FilterSpec,
} from "./check-conditions.js";
import { isBag } from "./is-bag.js";
import { throwInputError } from "./throw-input-error.js";

/** The key of an entry, and what it has to meet. */
type Entry = readonly [key: unknown, condition: unknown];

/**
 * The conditions on entries of a field, such as metadata, as the wire's list.
 * All of them have to be met, so that any tests of one entry can be combined.
 *
 * @param name - The property of a condition that names the entry.
 */
export function entryConditions(
  given: unknown,
  name: string,
  spec: FilterSpec,
  path: string,
): Condition[] {
  const entries = entriesIn(given, name);
  if (entries.length === 0) {
    refuseEntries(name, path);
  }
  return entries.flatMap(([key, condition]) => {
    if (typeof key !== "string") {
      return refuseEntries(name, path);
    }
    const shownKey = plainName.test(key) ? key : "?";
    const place = `${path}.${shownKey}`;
    const conditions = checkConditions(condition, spec, place);
    return conditions.map((one) => ({
      [name]: key,
      ...one,
    }));
  });
}

function refuseEntries(name: string, path: string): never {
  return throwInputError(
    path,
    `conditions by key, or a list of them with "${name}"`,
  );
}

function entriesIn(given: unknown, name: string): readonly Entry[] {
  if (Array.isArray(given)) {
    return Array.from(given, (member) => readListedEntry(member, name));
  }
  if (!isBag(given)) {
    return [];
  }
  // A condition of the wire that is in no list would be read as entries.
  const isMistaken = "op" in given && name in given;
  if (isMistaken) {
    return [];
  }
  return Object.entries(given);
}

function readListedEntry(member: unknown, name: string): Entry {
  const { [name]: key, ...condition } = Object(member);
  return [key, condition];
}
