import type { Parameters } from "../request/send.js";
import type { BoundWindow, PaginationSpec } from "../spec/operation.js";
import { copyWith, readAt } from "./json-pointer.js";
import type { WalkEnd } from "./limits.js";
import type { Plan } from "./plan.js";
import type { SortKey } from "./position.js";

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

/** The far bound, where it is the one that the caller sends. */
export function farBoundIn(
  spec: PaginationSpec,
  parameters: Parameters,
  isNewestFirst: boolean,
): WalkEnd | undefined {
  const filter = filterIn(spec, parameters);
  const side = isNewestFirst ? "g" : "l";
  if (filter && isOneSided(filter) && filter.op.startsWith(side)) {
    return filter;
  }
  return undefined;
}

/** Whether the walk can put a filter of its own in the place of the caller's. */
export function canFilterStart({ spec, parameters }: Plan): boolean {
  const filter = filterIn(spec, parameters);
  return !filter || isOneSided(filter);
}

/** Whether the list may hold what never started: no filter on the start does. */
export function mayHoldUnstarted({ spec, parameters, end }: Plan): boolean {
  return !end && !filterIn(spec, parameters);
}

/** Whether an item lies before the far bound. */
export function isWithinEnd({ end }: Plan, { start }: SortKey): boolean {
  if (!end) {
    return true;
  }
  return typeof start === "number" && comparisons[end.op](start, end.value);
}

function filterIn(
  { window }: PaginationSpec,
  parameters: Parameters,
): StartFilter | undefined {
  if (!window || !("bound" in window)) {
    return undefined;
  }
  return (readAt(window.bound, parameters) ?? undefined) as StartFilter;
}

function isOneSided(filter: StartFilter): filter is WalkEnd {
  return filter.op in comparisons;
}
