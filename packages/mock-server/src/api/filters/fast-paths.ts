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
const fastPaths = new Map<string, FastPath>([
  ["start_timestamp", narrowStarts],
  ["end_timestamp", narrowEnds],
  ["agent_id", narrowAgents],
]);

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
  return {
    ...plan,
    others,
  };
}

function tryFastPath(plan: FilterPlan, test: CallTest): FilterPlan | undefined {
  if (test.kind !== "field") {
    return undefined;
  }
  // No field inside another one has a fast path.
  const field = test.path.join("/");
  const fastPath = fastPaths.get(field);
  return fastPath?.(plan, test);
}

function narrowStarts(
  plan: FilterPlan,
  test: FieldTest,
): FilterPlan | undefined {
  const range = rangeOf(test);
  if (range === undefined) {
    return undefined;
  }
  const starts = overlapOf(plan.starts, range);
  return {
    ...plan,
    starts,
  };
}

function narrowEnds(plan: FilterPlan, test: FieldTest): FilterPlan | undefined {
  const range = rangeOf(test);
  if (range === undefined) {
    return undefined;
  }
  const ends = overlapOf(plan.ends, range);
  return {
    ...plan,
    ends,
  };
}

function narrowAgents(
  plan: FilterPlan,
  test: FieldTest,
): FilterPlan | undefined {
  const ids = agentsOf(test);
  if (ids === undefined) {
    return undefined;
  }
  const agentIds = inBoth(plan.agentIds, ids);
  return {
    ...plan,
    agentIds,
  };
}

/** The whole milliseconds that pass a test; `undefined`: no range does. */
function rangeOf({ op, value }: FieldTest): Range | undefined {
  const number = value as number;
  switch (op) {
    case "ge":
      return { from: Math.ceil(number) };
    case "gt":
      return { from: Math.floor(number) + 1 };
    case "lt":
      return { before: Math.ceil(number) };
    case "le":
      return { before: Math.floor(number) + 1 };
    case "eq":
      return between(number, number);
    case "bt": {
      const [low, high] = value as readonly [number, number];
      return between(low, high);
    }
    default:
      return undefined;
  }
}

function between(low: number, high: number): Range {
  return {
    from: Math.ceil(low),
    before: Math.floor(high) + 1,
  };
}

function overlapOf(a: Range, b: Range): Range {
  return {
    from: latest(a.from, b.from),
    before: earliest(a.before, b.before),
  };
}

function latest(a: number | undefined, b: number | undefined) {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined) {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return Math.min(a, b);
}

function agentsOf({ op, value }: FieldTest): readonly string[] | undefined {
  switch (op) {
    case "in":
      return value as readonly string[];
    case "eq":
      return [value as string];
    default:
      return undefined;
  }
}

function inBoth(
  known: readonly string[] | undefined,
  ids: readonly string[],
): readonly string[] {
  if (known === undefined) {
    return ids;
  }
  return known.filter((id) => ids.includes(id));
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
