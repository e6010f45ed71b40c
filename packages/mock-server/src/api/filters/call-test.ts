import type { FilterOp } from "@rollcall/core/spec";
import { elementsAt, firstValueAt } from "./json-path.js";

/** The names that lead to a field, from the call inwards. */
type Path = readonly string[];

/** A test of one field. */
export interface FieldTest {
  readonly kind: "field";
  readonly path: Path;
  /** Where else it may be: the first that leads to something counts. */
  readonly elsewhere?: readonly Path[];
  readonly op: FilterOp;
  /** What the field is compared with; nothing for `pr` and `np`. */
  readonly value: unknown;
}

/** Lists of tests, any or all of which have to be passed. */
export interface GroupTest {
  readonly kind: "group";
  readonly match: "any" | "all";
  /**
   * A list in the call, of whose elements one has to pass; without it, the call
   * itself has to.
   */
  readonly each: Path | undefined;
  readonly alternatives: readonly (readonly CallTest[])[];
}

/** What a filter asks of a call. */
export type CallTest = FieldTest | GroupTest;

/**
 * Whether a call, or an element of a list in it, passes all tests.
 *
 * @example
 * ```ts
 * import { reference } from "@rollcall/core/spec";
 * import { passesAll, readFilters } from "@rollcall/mock-server/filters";
 *
 * const [filters] = reference.listCalls.parameters;
 * const given = { agent_id: ["agent_1"] };
 * const tests = readFilters(filters.schema.properties, given, (key) => key);
 * passesAll(tests, { agent_id: "agent_1" }); // => true
 * passesAll(tests, { agent_id: "agent_2" }); // => false
 * ```
 */
export function passesAll(
  tests: readonly CallTest[],
  subject: unknown,
): boolean {
  return tests.every((test) => passes(test, subject));
}

function passes(test: CallTest, subject: unknown): boolean {
  if (test.kind === "field") {
    return passesField(test, subject);
  }
  return passesGroup(test, subject);
}

/** What is absent or null passes `np` and nothing else. */
function passesField(
  { path, elsewhere, op, value }: FieldTest,
  subject: unknown,
): boolean {
  const found = firstValueAt(subject, path, elsewhere);
  if (found === undefined || found === null) {
    return op === "np";
  }
  const compare = comparisons[op];
  return compare(found, value);
}

function passesGroup(
  { match, each, alternatives }: GroupTest,
  subject: unknown,
): boolean {
  const subjects = each ? elementsAt(subject, each) : [subject];
  if (match === "any") {
    return alternatives.some((tests) => passAny(tests, subjects));
  }
  return alternatives.every((tests) => passAny(tests, subjects));
}

/** Whether any of the subjects passes all tests. */
function passAny(
  tests: readonly CallTest[],
  subjects: readonly unknown[],
): boolean {
  return subjects.some((subject) => passesAll(tests, subject));
}

/** Compares what a call has with what the request wants. */
type Comparison = (found: unknown, wanted: unknown) => boolean;

/**
 * Every test there is. Values of different types are never equal, and never in
 * an order.
 */
const comparisons: Record<FilterOp, Comparison> = {
  eq: (found, wanted) => found === wanted,
  ne: (found, wanted) => found !== wanted,
  lt: numbers((found, wanted) => found < wanted),
  le: numbers((found, wanted) => found <= wanted),
  gt: numbers((found, wanted) => found > wanted),
  ge: numbers((found, wanted) => found >= wanted),
  sw: texts((found, wanted) => found.startsWith(wanted)),
  ew: texts((found, wanted) => found.endsWith(wanted)),
  co: texts((found, wanted) => found.includes(wanted)),
  in: (found, wanted) => (wanted as readonly unknown[]).includes(found),
  bt: isBetween,
  pr: () => true,
  np: () => false,
};

function numbers(
  compare: (found: number, wanted: number) => boolean,
): Comparison {
  return (found, wanted) => {
    if (typeof found !== "number") {
      return false;
    }
    return compare(found, wanted as number);
  };
}

function texts(
  compare: (found: string, wanted: string) => boolean,
): Comparison {
  return (found, wanted) => {
    if (typeof found !== "string") {
      return false;
    }
    return compare(found, wanted as string);
  };
}

/** Both ends belong to the range. */
function isBetween(found: unknown, wanted: unknown): boolean {
  const [low, high] = wanted as readonly [number, number];
  return typeof found === "number" && found >= low && found <= high;
}
