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
  if (op === "np") {
    return (call) => field.read(call) === undefined;
  }
  if (op === "pr") {
    return (call) => field.read(call) !== undefined;
  }
  const passes = comparisons[op](values);
  return (call) => {
    const found = field.read(call);
    return found !== undefined && passes(found);
  };
}

/** Whether what a call has passes a test. */
type Passes = (found: unknown) => boolean;

type Comparison = (values: readonly Comparand[]) => Passes;

type ComparingOp = Exclude<WhereOp, "pr" | "np">;

/** Values of different types are never equal, and never in an order. */
const comparisons: Readonly<Record<ComparingOp, Comparison>> = {
  in: isOneOf,
  ne: isOther,
  lt: numbers((found, value) => found < value),
  le: numbers((found, value) => found <= value),
  gt: numbers((found, value) => found > value),
  ge: numbers((found, value) => found >= value),
  like: globs((matches) => matches),
  unlike: globs((matches) => !matches),
};

function isOneOf(values: readonly Comparand[]): Passes {
  return (found) => {
    const value = found as Comparand;
    return values.includes(value);
  };
}

function isOther([value]: readonly Comparand[]): Passes {
  return (found) => found !== value;
}

function numbers(
  compare: (found: number, value: number) => boolean,
): Comparison {
  return ([value]) => {
    const number = Number(value);
    return (found) => {
      const isNumber = typeof found === "number";
      return isNumber && compare(found, number);
    };
  };
}

function globs(decide: (matches: boolean) => boolean): Comparison {
  return ([value]) => {
    const matches = createGlob(String(value));
    return (found) => {
      const isText = typeof found === "string";
      return isText && decide(matches(found));
    };
  };
}
