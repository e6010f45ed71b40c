import { pointerTo, tokensOf } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { BoundWindow, PairWindow } from "../extensions.js";
import type { Input } from "../inputs.js";
import type { PlacedOperation } from "../placed-operation.js";
import { finding } from "./findings.js";
import type { FilterRule } from "./rule.js";

/** A filter that a window is bounded by, and what its rule has to be. */
interface Bound {
  /** Its name in the window. */
  readonly side: string;
  readonly at: string;
  /** The rule that it should have, for people. */
  readonly wanted: string;
  isRight(rule: FilterRule): boolean;
}

/** The bounds of a window are filters too: they have to say the same twice. */
export function checkWindow(
  { operation, pointer }: PlacedOperation,
  { name, schema }: Input,
): Finding[] {
  const { window } = operation["x-pagination"] ?? {};
  if (window === undefined) {
    return [];
  }
  const { properties = {} } = schema;
  const bounds = "bound" in window ? eitherBound(window) : pairOf(window);
  const wrong = bounds.filter(({ at, isRight }) => {
    const [outer, key = ""] = tokensOf(at);
    const rule = properties[key]?.["x-filter"];
    const isFilter = outer === name && rule !== undefined;
    return !isFilter || !isRight(rule);
  });
  const here = pointerTo(pointer, "x-pagination", "window");
  return wrong.map(({ side, wanted }) =>
    wrongBound(pointerTo(here, side), wanted),
  );
}

function pairOf({ after, before, key }: PairWindow): Bound[] {
  return [
    fixedBound("after", after, key, "ge"),
    fixedBound("before", before, key, "lt"),
  ];
}

function fixedBound(
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

/** The request says which of the two it is, so it has to be a comparison. */
function eitherBound({ bound, key }: BoundWindow): Bound[] {
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
  if (!("kinds" in rule) || rule.key !== undefined) {
    return false;
  }
  return rule.field === field && rule.kinds.includes("number");
}

function wrongBound(pointer: string, wanted: string): Finding {
  const message =
    "this bound of the window is no filter that does what a bound does.";
  const help = `Let it name a filter with x-filter: ${wanted}.`;
  return finding("filter-window", pointer, message, help);
}
