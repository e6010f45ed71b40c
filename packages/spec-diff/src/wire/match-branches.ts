import { canonicalJson } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { matchBy } from "../match-by.js";
import { isNull, peelThrough } from "../normalize/peel-wrappers.js";
import type { Node } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";
import { splitBranches } from "../normalize/split-branches.js";
import { areOtherRoles, Roles } from "./branch-roles.js";
import type { Comparison } from "./comparison.js";
import type { Scope } from "./scope.js";

/** Which alternatives are the same ones in both documents. */
export interface MatchedBranches {
  readonly pairs: readonly BranchPair[];
  readonly removed: readonly Node[];
  readonly added: readonly Node[];
}

/**
 * Finds the alternatives that belong together: equal ones, then those that a
 * property tells apart by the same value, then those of which the one fits the
 * other, then those of the same types. What fits another
 * alternative anyway neither came nor went.
 */
export function matchBranches(
  comparison: Comparison,
  before: readonly Node[],
  after: readonly Node[],
  scope: Scope,
): MatchedBranches {
  const equal = matchEqual(comparison, before, after);
  const roles = {
    old: new Roles(comparison.old),
    new: new Roles(comparison.new),
  };
  const tests = testsOf(comparison, scope, roles);
  const told = matchByRole(equal, roles);
  const { pairs, removed, added } = matchAlike(told, tests);
  const isGone = (old: Node) => {
    return !after.some((revised) => tests.fits(old, revised));
  };
  const isNew = (revised: Node) => {
    return !before.some((old) => tests.isFitted(old, revised));
  };
  const alternatives = {
    before,
    after,
    tests,
  };
  return {
    pairs: withoutIdle(comparison, pairs, alternatives),
    removed: areFew(removed, after) ? removed.filter(isGone) : removed,
    added: areFew(added, before) ? added.filter(isNew) : added,
  };
}

/** An alternative of the old document, and the same one of the new. */
export type BranchPair = readonly [old: Node, revised: Node];

interface Alternatives {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  readonly tests: Tests;
}

/**
 * Without values that fit another alternative anyway: a list of known names
 * beside any text says nothing.
 */
function withoutIdle(
  { old: document }: Comparison,
  pairs: readonly BranchPair[],
  alternatives: Alternatives,
): readonly BranchPair[] {
  const { before, after } = alternatives;
  if (!areFew(before, after)) {
    return pairs;
  }
  return pairs.filter((pair) => {
    const [old, revised] = pair;
    const isWhole = before.includes(old) && after.includes(revised);
    if (!isWhole) {
      return true;
    }
    if (!isScalar(document, old)) {
      return true;
    }
    return !fitsOthers(pair, alternatives);
  });
}

/** Whether each of a pair fits another alternative, too. */
function fitsOthers(
  [old, revised]: BranchPair,
  { before, after, tests }: Alternatives,
): boolean {
  const otherRevised = after.filter((node) => node !== revised);
  const otherOld = before.filter((node) => node !== old);
  const isKept = otherRevised.some((other) => tests.fits(old, other));
  return isKept && otherOld.some((other) => tests.isFitted(other, revised));
}

/** Objects without a rule fit each other, and still are others. */
function isScalar(document: JsonObject, node: Node): boolean {
  const { types } = shapeOf(document, node);
  return !types.has("object") && !types.has("array");
}

/** Equal ones, then equal parts of those that are alternatives themselves. */
function matchEqual(
  { old: oldDocument, new: newDocument }: Comparison,
  before: readonly Node[],
  after: readonly Node[],
): MatchedBranches {
  const oldBranches = withoutNull(oldDocument, before);
  const newBranches = withoutNull(newDocument, after);
  const whole = matchBy(oldBranches, newBranches, textOf);
  const oldParts = splitBranches(oldDocument, whole.removed);
  const newParts = splitBranches(newDocument, whole.added);
  const split = matchBy(oldParts, newParts, textOf);
  return {
    ...split,
    pairs: [...whole.pairs, ...split.pairs],
  };
}

function textOf({ value }: Node): string {
  return canonicalJson(value);
}

type Test = (old: Node, revised: Node) => boolean;

interface Tests {
  /** Whether every value of the old one fits the new one. */
  readonly fits: Test;
  /** The reverse. */
  readonly isFitted: Test;
  readonly haveSameTypes: Test;
}

/** What is told apart by its role need not be compared to know that. */
function testsOf(
  comparison: Comparison,
  scope: Scope,
  roles: BothRoles,
): Tests {
  const reversed = comparison.reverse();
  const mayFit: Test = (old, revised) => {
    return !areOtherRoles(roles.old.of(old), roles.new.of(revised));
  };
  return {
    fits: (old, revised) =>
      mayFit(old, revised) && comparison.isWithin(old, revised, scope),
    isFitted: (old, revised) =>
      mayFit(old, revised) && reversed.isWithin(revised, old, scope),
    haveSameTypes: (old, revised) => {
      const before = typesOf(comparison.old, old);
      const after = typesOf(comparison.new, revised);
      return before === after;
    },
  };
}

function typesOf(document: JsonObject, node: Node): string {
  const { types } = shapeOf(document, node);
  return [...types].sort().join();
}

interface BothRoles {
  readonly old: Roles;
  readonly new: Roles;
}

/** Pairs those that are told apart by the same value. */
function matchByRole(
  { pairs, removed, added }: MatchedBranches,
  roles: BothRoles,
): MatchedBranches {
  const heirs = roles.new.own(added);
  const told = [...roles.old.own(removed)].flatMap(([role, old]) => {
    const revised = heirs.get(role);
    if (revised) {
      return [[old, revised] as const];
    }
    return [];
  });
  const matched = new Set(told.flat());
  return {
    pairs: [...pairs, ...told],
    removed: removed.filter((node) => !matched.has(node)),
    added: added.filter((node) => !matched.has(node)),
  };
}

/** Pairs those that are left, by the strictest test that they pass. */
function matchAlike(
  equal: MatchedBranches,
  { fits, isFitted, haveSameTypes }: Tests,
): MatchedBranches {
  if (!areFew(equal.removed, equal.added)) {
    return equal;
  }
  const fitsBothWays: Test = (old, revised) => {
    return fits(old, revised) && isFitted(old, revised);
  };
  const tests = [fitsBothWays, fits, isFitted, haveSameTypes];
  return tests.reduce(matchByTest, equal);
}

function matchByTest(matched: MatchedBranches, test: Test): MatchedBranches {
  const pairs = [...matched.pairs];
  const removed: Node[] = [];
  const added = new Set(matched.added);
  for (const old of matched.removed) {
    const revised = [...added].find((candidate) => test(old, candidate));
    if (revised) {
      pairs.push([old, revised]);
      added.delete(revised);
    } else {
      removed.push(old);
    }
  }
  return {
    pairs,
    removed,
    added: [...added],
  };
}

/** How many alternatives are looked at, each with each. */
const comparisonsLimit = 4000;

function areFew(some: readonly Node[], others: readonly Node[]): boolean {
  const comparisons = some.length * others.length;
  return comparisons <= comparisonsLimit;
}

/** `null` is compared apart. */
function withoutNull(document: JsonObject, nodes: readonly Node[]) {
  return nodes.filter((node) => {
    const { core } = peelThrough(document, node);
    return !isNull(core.value);
  });
}
