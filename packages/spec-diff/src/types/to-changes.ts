import type { Change } from "../finding.js";
import type { JsonObject } from "../json-value.js";
import { pathOf } from "./describe-place.js";
import { pointerTo } from "./find-in-document.js";
import type { PlacedOperation } from "./match-operations.js";
import type { Difference } from "./type-pair.js";
import { wordingOf } from "./words-of-difference.js";

/** One document, with its operations by the names of their generated types. */
interface Sided {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, PlacedOperation>;
}

export type Sides = Readonly<Record<"old" | "new", Sided>>;

/** A difference, and the operations in which it is met. */
export interface UsedDifference {
  readonly difference: Difference;
  readonly uses: ReadonlySet<string>;
}

/** The findings of differences: one for each place, whoever uses it. */
export function toChanges(
  sides: Sides,
  differences: Iterable<UsedDifference>,
): Change[] {
  const changes = new Map<string, Change>();
  for (const used of differences) {
    const change = toChange(sides, used);
    const { code, severity, path, before, after } = change;
    const key = JSON.stringify([code, severity, path, before, after]);
    const known = changes.get(key);
    changes.set(key, known ? merge(known, change) : change);
  }
  return [...changes.values()];
}

/** The same change seen in both directions. */
function merge(one: Change, other: Change): Change {
  const uses = new Set([...one.uses, ...other.uses]);
  const isSameWay = one.direction === other.direction;
  return {
    ...one,
    direction: isSameWay ? one.direction : "both",
    uses: [...uses].sort(),
  };
}

function toChange(sides: Sides, { difference, uses }: UsedDifference): Change {
  const { use, side, place, before, after, isBreaking } = difference;
  const { document, operations } = sides[side];
  const { code, message, help } = wordingOf(difference);
  const path = pathOf(labelsOf(operations), place);
  const isShared = place[0] === "components";
  return {
    code,
    lens: "types",
    severity: isBreaking ? "breaking" : "additive",
    direction: use,
    message: message(path, difference),
    help,
    side,
    pointer: pointerTo(document, operations, place),
    path,
    before,
    after,
    uses: isShared ? [...uses].sort() : [],
  };
}

function labelsOf(
  operations: ReadonlyMap<string, PlacedOperation>,
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [key, operation] of operations) {
    labels.set(key, operation.label);
  }
  return labels;
}
