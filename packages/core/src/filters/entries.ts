import { plainName } from "../request/value.js";
import {
  type Condition,
  conditionsOf,
  type FilterSpec,
  isBag,
} from "./conditions.js";
import { refuse } from "./refuse.js";

/** The key of an entry, and what it has to meet. */
type Entry = readonly [key: string, condition: unknown];

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
  if (!entries.length) {
    refuse(path, `conditions by key, or a list of them with "${name}"`);
  }
  return entries.flatMap(([key, condition]) => {
    const shown = plainName.test(key) ? key : "?";
    const conditions = conditionsOf(condition, spec, `${path}.${shown}`);
    return conditions.map((one) => ({ [name]: key, ...one }));
  });
}

/** None, if one of them is not fit. */
function entriesIn(given: unknown, name: string): readonly Entry[] {
  if (Array.isArray(given)) {
    const entries = Array.from(given, (member) => {
      const { [name]: key, ...condition } = Object(member);
      return [key, condition] as const;
    });
    const isWhole = entries.every(([key]) => typeof key === "string");
    return isWhole ? entries : [];
  }
  // A condition of the wire that is in no list would be read as entries.
  const isMistaken = isBag(given) && "op" in given && name in given;
  if (!isBag(given) || isMistaken) {
    return [];
  }
  return Object.entries(given).filter(([, value]) => value !== undefined);
}
