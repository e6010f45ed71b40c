import { canonicalJson } from "../json.js";
import type { JsonObject } from "../json-value.js";
import { matchBy } from "../match-by.js";
import { isNull, peelThrough } from "../normalize/peel-wrappers.js";
import type { Node } from "../normalize/resolve-node.js";
import { shapeOf } from "../normalize/shape-of.js";
import { splitBranches } from "../normalize/split-branches.js";
import { Roles } from "./branch-roles.js";
import {
  type BothRoles,
  type Test,
  type Tests,
  testsOf,
} from "./branch-tests.js";
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
  const alternatives = {
    before,
    after,
    tests,
  };
  return {
    pairs: withoutIdle(comparison, pairs, alternatives),
    removed: withoutFitting(removed, after, tests.fits),
    added: withoutFitting(added, before, (revised, old) => {
      return tests.isFitted(old, revised);
    }),
  };
}

/** Without those that fit one of the others. */
function withoutFitting(
  nodes: readonly Node[],
  others: readonly Node[],
  fits: (node: Node, other: Node) => boolean,
): readonly Node[] {
  if (!areFew(nodes, others)) {
    return nodes;
  }
  return nodes.filter((node) => {
    return !others.some((other) => fits(node, other));
  });
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
  const isKept = after.some((other) => {
    return other !== revised && tests.fits(old, other);
  });
  if (!isKept) {
    return false;
  }
  return before.some((other) => {
    return other !== old && tests.isFitted(other, revised);
  });
}

/** Objects without a rule fit each other, and still are others. */
function isScalar(document: JsonObject, node: Node): boolean {
  const { types } = shapeOf(document, node);
  if (types.has("object")) {
    return false;
  }
  return !types.has("array");
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

/** Pairs those that are told apart by the same value. */
function matchByRole(
  { pairs, removed, added }: MatchedBranches,
  roles: BothRoles,
): MatchedBranches {
  const heirs = roles.new.own(added);
  const told: BranchPair[] = [];
  for (const [role, old] of roles.old.own(removed)) {
    const revised = heirs.get(role);
    if (revised) {
      told.push([old, revised]);
    }
  }
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
