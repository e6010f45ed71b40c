import type { CallTest, FieldTest, GroupTest } from "./call-test.js";
import { isEmptyRange, overlapOf, type Range, rangeOf } from "./range.js";

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
  /** The only call that may match. */
  readonly callId?: string;
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
  ["call_id", narrowToCall],
]);

/** Finds the fast path of each test, by what it tests and how. */
export function planFilters(tests: readonly CallTest[]): FilterPlan {
  let plan = NO_FILTERS;
  const others: CallTest[] = [];
  for (const test of tests) {
    const narrowed = tryFastPath(plan, test);
    if (narrowed === undefined || !saysAll(test)) {
      others.push(test);
    }
    plan = narrowed ?? plan;
  }
  return {
    ...plan,
    others,
  };
}

function tryFastPath(plan: FilterPlan, test: CallTest): FilterPlan | undefined {
  if (test.kind === "group") {
    return narrowGroup(plan, test);
  }
  if (test.elsewhere !== undefined) {
    return undefined;
  }
  // No field inside another one has a fast path.
  const field = test.path.join("/");
  const fastPath = fastPaths.get(field);
  return fastPath?.(plan, test);
}

/** Whether a fast path that was found does the whole test. */
function saysAll(test: CallTest): boolean {
  if (test.kind === "field") {
    return true;
  }
  return test.alternatives.every((tests) => tests.length === 1);
}

/** Alternatives that all name an agent leave the calls of these agents. */
function narrowGroup(
  plan: FilterPlan,
  { match, each, alternatives }: GroupTest,
): FilterPlan | undefined {
  if (match !== "any") {
    return undefined;
  }
  if (each !== undefined) {
    return undefined;
  }
  const ids: string[] = [];
  for (const tests of alternatives) {
    const id = tests.find(isAgentId)?.value;
    if (typeof id !== "string") {
      return undefined;
    }
    ids.push(id);
  }
  const agentIds = inBoth(plan.agentIds, ids);
  return {
    ...plan,
    agentIds,
  };
}

function isAgentId(test: CallTest): test is FieldTest {
  if (test.kind === "group") {
    return false;
  }
  return test.op === "eq" && test.path.join("/") === "agent_id";
}

function narrowToCall(
  plan: FilterPlan,
  { op, value }: FieldTest,
): FilterPlan | undefined {
  const isFirst = plan.callId === undefined || plan.callId === value;
  if (op !== "eq") {
    return undefined;
  }
  if (!isFirst) {
    return undefined;
  }
  if (typeof value !== "string") {
    return undefined;
  }
  return {
    ...plan,
    callId: value,
  };
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

/** Whether the ranges alone say that no call can match. */
export function isEmptyPlan({ starts, ends }: FilterPlan): boolean {
  return isEmptyRange(starts) || isEmptyRange(ends);
}
