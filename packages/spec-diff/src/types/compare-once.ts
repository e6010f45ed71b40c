import type ts from "typescript";
import { isValueOf } from "./is-value-of.js";
import {
  createPair,
  type Difference,
  isEqual,
  type Pair,
  type Use,
} from "./type-pair.js";
import { membersOf, type Typed } from "./typed-place.js";

/** One walk through old types beside new ones, in one direction. */
export interface Walk {
  readonly checker: ts.TypeChecker;
  readonly use: Use;
  /** Every pair met so far: shared and recursive types are compared once. */
  readonly pairs: Map<string, Pair>;
  readonly numbers: Map<ts.Type, number>;
  /** The shared types that stand where others stood, as `old new`. */
  readonly replaced: Set<string>;
  /** Adds to the pair what differs between two types. */
  readonly compare: Compare;
}

type Compare = (walk: Walk, owner: Pair, before: Typed, after: Typed) => void;

/** Two types that are compared. */
export interface Compared {
  readonly before: Typed;
  readonly after: Typed;
}

/**
 * The pair of this name inside `owner`, which is filled the first time that it
 * is met. A pair in which nothing differs is forgotten.
 */
export function compareOnce(
  walk: Walk,
  owner: Pair,
  name: string,
  fill: (pair: Pair) => void,
): void {
  const known = walk.pairs.get(name);
  const pair = known ?? createPair();
  if (!known) {
    walk.pairs.set(name, pair);
    fill(pair);
  }
  const isEqual = pair.differences.length === 0 && pair.children.size === 0;
  const isFilled = pair.isFilled || !known;
  pair.isFilled = isFilled;
  if (!isEqual || !isFilled) {
    owner.children.add(pair);
  }
}

/** Whether nothing differs between two types, deep inside them neither. */
export function areEqual(walk: Walk, before: Typed, after: Typed): boolean {
  const trial = createPair();
  walk.compare(walk, trial, before, after);
  return isEqual(trial);
}

/** A number for each type, the same whenever it is asked for. */
export function numberOf({ numbers }: Walk, type: ts.Type): number {
  const known = numbers.get(type);
  if (known !== undefined) {
    return known;
  }
  numbers.set(type, numbers.size);
  return numbers.size - 1;
}

/**
 * Whether each value that is sent can stand where it is received. Whether one
 * has to be sent at all is compared apart.
 */
export function fits(
  { checker, use }: Walk,
  { before, after }: Compared,
): boolean {
  const isRequest = use === "request";
  const sent = isRequest ? before.type : after.type;
  const received = isRequest ? after.type : before.type;
  return membersOf(sent).every((member) =>
    isValueOf(checker, member, received),
  );
}

/** Notes a difference at a place of the old types. */
export function note(
  walk: Walk,
  owner: Pair,
  difference: Omit<Difference, "use">,
): void {
  owner.differences.push({
    ...difference,
    use: walk.use,
  });
}
