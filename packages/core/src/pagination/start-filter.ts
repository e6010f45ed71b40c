import type { Parameters } from "../request/send.js";
import type { BoundWindow } from "../spec/operation.js";
import { copyWith, readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import type { WalkEnd } from "./walk-limits.js";

/** A condition on the start, as the wire has it. */
interface StartFilter {
  readonly op: string;
  readonly value: unknown;
}

/** Which values a bound lets in. */
export const comparisons = {
  ge: (start: number, value: number) => start >= value,
  gt: (start: number, value: number) => start > value,
  le: (start: number, value: number) => start <= value,
  lt: (start: number, value: number) => start < value,
};

/** What is sent to get the items from a start on: the one filter is replaced. */
export function parametersInBound(plan: Plan, value: number): Parameters {
  const { spec, parameters, isNewestFirst } = plan;
  const { bound } = spec.window as BoundWindow;
  return copyWith(parameters, bound, {
    type: "number",
    op: isNewestFirst ? "le" : "ge",
    value,
  });
}

/** The caller's own filter on the start. */
function startFilterIn(plan: Plan): StartFilter | undefined {
  const { bound } = plan.spec.window as BoundWindow;
  return (readAt(bound, plan.parameters) ?? undefined) as StartFilter;
}

/** Whether the walk can put a filter of its own in the place of the caller's. */
export function canFilterStart(plan: Plan): boolean {
  const filter = startFilterIn(plan);
  return !filter || isOneSided(filter);
}

/** The far bound, where it is the one that the caller sends. */
export function sentEndOf(plan: Plan): WalkEnd | undefined {
  const filter = startFilterIn(plan);
  const side = plan.isNewestFirst ? "g" : "l";
  if (filter && isOneSided(filter) && filter.op.startsWith(side)) {
    return filter;
  }
  return undefined;
}

/** Whether the list may hold what never started: no filter on the start does. */
export function mayHoldUnstarted(plan: Plan): boolean {
  return !plan.end && !startFilterIn(plan);
}

/** Whether a start lies before the far bound; what never started does not. */
export function isWithin(
  end: WalkEnd | undefined,
  start: number | null | undefined,
): boolean {
  if (!end) {
    return true;
  }
  const { op, value } = end;
  return typeof start === "number" && comparisons[op](start, value);
}

function isOneSided(filter: StartFilter): filter is WalkEnd {
  return filter.op in comparisons;
}
