/**
 * How many objects and arrays may stand inside each other. Engines read more
 * than they can write again: that ends after some thousands.
 */
const MOST_LEVELS = 500;

/**
 * How many values may be written. An object that stands in many places is
 * written in each of them: forty that hold the next one twice are a billion.
 */
const MOST_VALUES = 2_000_000;

const TOO_DEEP = `is nested more than ${MOST_LEVELS} levels deep`;

const TOO_MANY = `holds more than ${MOST_VALUES} values, those that stand in several places counted in each`;

const BIGINT =
  "holds a bigint, which JSON does not have: give a number, or text";

/** What is left of what may be written. */
interface Budget {
  values: number;
}

/**
 * Why a value cannot be written as JSON, to follow its name: it is nested too
 * deep, stands inside itself, holds too much, or a number that JSON lacks.
 */
export function jsonProblem(value: unknown): string | undefined {
  return problemIn(value, MOST_LEVELS, { values: MOST_VALUES });
}

function problemIn(
  value: unknown,
  levels: number,
  budget: Budget,
): string | undefined {
  if (typeof value === "bigint") {
    return BIGINT;
  }
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (levels === 0) {
    return TOO_DEEP;
  }
  const inner = Object.values(value);
  budget.values -= inner.length;
  if (budget.values < 0) {
    return TOO_MANY;
  }
  for (const one of inner) {
    const problem = problemIn(one, levels - 1, budget);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

/** Whether a text of JSON is long enough to be nested too deep. */
export function mayBeTooDeep(json: string): boolean {
  return json.length > MOST_LEVELS;
}
