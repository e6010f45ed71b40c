import { pointerTo, tokensOf } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { BoundWindow, PairWindow } from "../extension-types.js";
import type { Input } from "../operation-inputs.js";
import type { PlacedOperation } from "../placed-operation.js";
import { createFinding } from "./create-finding.js";
import type { FilterRule } from "./rule-types.js";

/** A filter that bounds a window, and the rule that it needs. */
interface Bound {
  /** What the window calls the filter: after, before or bound. */
  readonly side: string;
  readonly at: string;
  /** The rule that the filter needs, as messages show it. */
  readonly wanted: string;
  isRight(rule: FilterRule): boolean;
}

/**
 * A window is bounded by filters. The x-filter of each has to say the same as
 * the window.
 */
export function checkWindow(
  { operation, pointer }: PlacedOperation,
  { name, schema }: Input,
): Finding[] {
  const { window } = operation["x-pagination"] ?? {};
  if (window === undefined) {
    return [];
  }
  const { properties = {} } = schema;
  const bounds =
    "bound" in window ? boundOfEitherSide(window) : boundsOfPair(window);
  const wrong = bounds.filter(({ at, isRight }) => {
    const [outer, key = ""] = tokensOf(at);
    const rule = properties[key]?.["x-filter"];
    const isFilter = outer === name && rule !== undefined;
    return !isFilter || !isRight(rule);
  });
  const here = pointerTo(pointer, "x-pagination", "window");
  return wrong.map(({ side, wanted }) =>
    reportWrongBound(pointerTo(here, side), wanted),
  );
}

function boundsOfPair({ after, before, key }: PairWindow): Bound[] {
  return [
    createBound("after", after, key, "ge"),
    createBound("before", before, key, "lt"),
  ];
}

function createBound(
  side: string,
  at: string,
  field: string,
  op: string,
): Bound {
  return {
    side,
    at,
    wanted: `{ field: ${field}, op: ${op} }`,
    isRight: (rule) => "op" in rule && rule.op === op && rule.field === field,
  };
}

/**
 * The request's test (ge or lt) says which bound is meant, so the filter has to
 * take comparisons.
 */
function boundOfEitherSide({ bound, key }: BoundWindow): Bound[] {
  return [
    {
      side: "bound",
      at: bound,
      wanted: `{ field: ${key}, kinds: [number] }`,
      isRight: (rule) => isComparison(rule, key),
    },
  ];
}

function isComparison(rule: FilterRule, field: string): boolean {
  if (!("kinds" in rule)) {
    return false;
  }
  if (rule.key !== undefined) {
    return false;
  }
  return rule.field === field && rule.kinds.includes("number");
}

function reportWrongBound(pointer: string, wanted: string): Finding {
  const message = "this bound names no filter that compares as a bound must.";
  const help = `Let it name a filter with x-filter: ${wanted}.`;
  return createFinding("filter-window", pointer, message, help);
}
