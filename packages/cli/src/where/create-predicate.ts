import type { ShownCall } from "../output/columns.js";
import { createGlob } from "./glob.js";
import type { Comparand, FieldTest, Where, WhereOp } from "./where.js";

/** Whether a call is one that was asked for. */
export type Predicate = (call: ShownCall) => boolean;

/** Makes of an expression what checks a call. */
export function createPredicate(where: Where): Predicate {
  switch (where.kind) {
    case "test":
      return createTest(where);
    case "not": {
      const isWanted = createPredicate(where.part);
      return (call) => !isWanted(call);
    }
    case "and": {
      const parts = where.parts.map(createPredicate);
      return (call) => parts.every((isWanted) => isWanted(call));
    }
    case "or": {
      const parts = where.parts.map(createPredicate);
      return (call) => parts.some((isWanted) => isWanted(call));
    }
  }
}

/** A field that is not there passes `np` and nothing else, as in the API. */
function createTest({ field, op, values }: FieldTest): Predicate {
  if (op === "np" || op === "pr") {
    return (call) => (field.read(call) === undefined) === (op === "np");
  }
  const passes = comparisons[op](values);
  return (call) => {
    const found = field.read(call);
    return found !== undefined && passes(found);
  };
}

type Comparison = (values: readonly Comparand[]) => (found: unknown) => boolean;

/** Values of different types are never equal, and never in an order. */
const comparisons: Readonly<Record<Exclude<WhereOp, "pr" | "np">, Comparison>> =
  {
    in: (values) => (found) => values.includes(found as Comparand),
    ne:
      ([value]) =>
      (found) =>
        found !== value,
    lt: numbers((found, value) => found < value),
    le: numbers((found, value) => found <= value),
    gt: numbers((found, value) => found > value),
    ge: numbers((found, value) => found >= value),
    like: globs((matches) => matches),
    unlike: globs((matches) => !matches),
  };

function numbers(
  compare: (found: number, value: number) => boolean,
): Comparison {
  return ([value]) => {
    return (found) =>
      typeof found === "number" && compare(found, Number(value));
  };
}

function globs(decide: (matches: boolean) => boolean): Comparison {
  return ([value]) => {
    const matches = createGlob(String(value));
    return (found) => typeof found === "string" && decide(matches(found));
  };
}
