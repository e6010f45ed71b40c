import type { FilterOp } from "@rollcall/core/spec";
import type { CallTest, FieldTest } from "./call-test.js";

/** A half-open range of whole milliseconds; what is left out has no bound. */
export interface Range {
  /** Inclusive. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly before?: number | undefined;
}

/**
 * What the filters of a request ask for, by the way it is found: the data set
 * knows starts, ends and agents without composing a call, and all other tests
 * are done on composed calls.
 */
export interface FilterPlan {
  readonly starts: Range;
  readonly ends: Range;
  /** Absent: any agent. */
  readonly agentIds: readonly string[] | undefined;
  /** Tests that have no fast path. None is ever left out. */
  readonly others: readonly CallTest[];
}

const NO_FILTERS: FilterPlan = {
  starts: {},
  ends: {},
  agentIds: undefined,
  others: [],
};

/** Takes a test into the plan; `undefined` where there is no fast path. */
type FastPath = (plan: FilterPlan, test: FieldTest) => FilterPlan | undefined;

/** The fields that have fast paths. */
const fastPaths: Readonly<Record<string, FastPath>> = {
  start_timestamp: (plan, test) => {
    const range = rangeOf(test);
    return range && { ...plan, starts: overlapOf(plan.starts, range) };
  },
  end_timestamp: (plan, test) => {
    const range = rangeOf(test);
    return range && { ...plan, ends: overlapOf(plan.ends, range) };
  },
  agent_id: (plan, test) => {
    const ids = agentsOf(test);
    return ids && { ...plan, agentIds: inBoth(plan.agentIds, ids) };
  },
};

/** Finds the fast path of each test, by what it tests and how. */
export function planFilters(tests: readonly CallTest[]): FilterPlan {
  let plan = NO_FILTERS;
  const others: CallTest[] = [];
  for (const test of tests) {
    const narrowed = tryFastPath(plan, test);
    if (narrowed === undefined) {
      others.push(test);
    } else {
      plan = narrowed;
    }
  }
  return { ...plan, others };
}

function tryFastPath(plan: FilterPlan, test: CallTest): FilterPlan | undefined {
  if (test.kind !== "field" || test.path.length !== 1) {
    return undefined;
  }
  const [field = ""] = test.path;
  return Object.hasOwn(fastPaths, field)
    ? fastPaths[field]?.(plan, test)
    : undefined;
}

/** The whole milliseconds that pass a test. */
const ranges: Partial<Record<FilterOp, (value: unknown) => Range>> = {
  ge: (value) => ({ from: Math.ceil(value as number) }),
  gt: (value) => ({ from: Math.floor(value as number) + 1 }),
  lt: (value) => ({ before: Math.ceil(value as number) }),
  le: (value) => ({ before: Math.floor(value as number) + 1 }),
  eq: (value) => between(value as number, value as number),
  bt: (value) => between(...(value as readonly [number, number])),
};

function rangeOf({ op, value }: FieldTest): Range | undefined {
  return ranges[op]?.(value);
}

function between(low: number, high: number): Range {
  return { from: Math.ceil(low), before: Math.floor(high) + 1 };
}

function overlapOf(a: Range, b: Range): Range {
  return {
    from: ofBoth(a.from, b.from, Math.max),
    before: ofBoth(a.before, b.before, Math.min),
  };
}

function ofBoth(
  a: number | undefined,
  b: number | undefined,
  choose: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : choose(a, b);
}

function agentsOf({ op, value }: FieldTest): readonly string[] | undefined {
  if (op === "in") {
    return value as readonly string[];
  }
  return op === "eq" ? [value as string] : undefined;
}

function inBoth(
  known: readonly string[] | undefined,
  ids: readonly string[],
): readonly string[] {
  return known === undefined ? ids : known.filter((id) => ids.includes(id));
}

/** Whether a range leaves anything out. */
export function hasBound({ from, before }: Range): boolean {
  return from !== undefined || before !== undefined;
}

/** Whether the ranges alone say that no call can match. */
export function isEmptyPlan({ starts, ends }: FilterPlan): boolean {
  return isEmptyRange(starts) || isEmptyRange(ends);
}

function isEmptyRange({ from, before }: Range): boolean {
  return from !== undefined && before !== undefined && from >= before;
}
