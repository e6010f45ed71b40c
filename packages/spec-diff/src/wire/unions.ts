import { distribute } from "../normalize/distribute-alternatives.js";
import { flattenUnion } from "../normalize/flatten-union.js";
import type { Node } from "../normalize/resolve-node.js";
import { isUnbounded, type Shape, type Union } from "../normalize/shape-of.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareTellingValues } from "./discriminators.js";
import { type BranchPair, matchBranches } from "./match-branches.js";
import { mayOverlap } from "./overlap.js";
import { inside, type Scope } from "./scope.js";

/**
 * Compares what schemas leave open. True if they say nothing else, or nothing
 * else that could be compared.
 */
export function compareUnions(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): boolean {
  const old = onlyUnion(before);
  const revised = onlyUnion(after);
  const hasOne = before.unions.length + after.unions.length === 1;
  if (hasOne && old && saysNoMore(before)) {
    compareOldUnion(comparison, before, old, after.node, scope);
    return true;
  }
  if (hasOne && revised && saysNoMore(after)) {
    compareNewUnion(comparison, before.node, after, revised, scope);
    return true;
  }
  if (old && revised && saysNoMore(before) !== saysNoMore(after)) {
    const oldBranches = distribute(before, old);
    const newBranches = distribute(after, revised);
    compareWithUnion(comparison, oldBranches, newBranches, scope);
    return true;
  }
  compareEach(comparison, before, after, scope);
  return false;
}

/** Whether a schema leaves alternatives open, and says nothing else. */
function saysNoMore(shape: Shape): boolean {
  return isUnbounded(withoutUnions(shape));
}

function compareOldUnion(
  comparison: Comparison,
  before: Shape,
  union: Union,
  revised: Node,
  scope: Scope,
): void {
  const list = flattenUnion(before, union);
  if (list) {
    comparison.compare(list, revised, scope);
    return;
  }
  compareWithUnion(comparison, union.branches, [revised], scope);
}

function compareNewUnion(
  comparison: Comparison,
  old: Node,
  after: Shape,
  union: Union,
  scope: Scope,
): void {
  const list = flattenUnion(after, union);
  if (list) {
    comparison.compare(old, list, scope);
    return;
  }
  compareWithUnion(comparison, [old], union.branches, scope);
  reportOverlap(comparison, old, union, scope);
}

function onlyUnion({ unions }: Shape): Union | undefined {
  const [first] = unions;
  if (unions.length === 1) {
    return first;
  }
  return undefined;
}

/** What tells the alternatives apart belongs to them. */
function withoutUnions(shape: Shape): Shape {
  const keywords = new Map(shape.keywords);
  keywords.delete("discriminator");
  return {
    ...shape,
    keywords,
    unions: [],
  };
}

/** Several unions hold at once: each one that is new allows less. */
function compareEach(
  comparison: Comparison,
  before: Shape,
  after: Shape,
  scope: Scope,
): void {
  const count = Math.max(before.unions.length, after.unions.length);
  for (let index = 0; index < count; index++) {
    const old = before.unions[index];
    const revised = after.unions[index];
    if (old && revised) {
      const pairs = compareBranches(comparison, old, revised, scope);
      compareTellingValues(comparison, before, after, pairs, scope);
      continue;
    }
    const sides = {
      old: old && placeOfUnion(old),
      new: revised && placeOfUnion(revised),
    };
    comparison.report(scope, sides, revised ? unionAdded : unionRemoved);
  }
}

function placeOfUnion({ pointer, branches }: Union): Node {
  return {
    pointer,
    value: branches.map(({ value }) => value),
  };
}

function compareBranches(
  comparison: Comparison,
  before: Union,
  after: Union,
  scope: Scope,
): readonly BranchPair[] {
  const pairs = compareWithUnion(
    comparison,
    before.branches,
    after.branches,
    scope,
  );
  const isStricter = before.kind === "anyOf" && after.kind === "oneOf";
  if (isStricter && overlaps(comparison, after)) {
    const sides = {
      old: placeOfUnion(before),
      new: placeOfUnion(after),
    };
    comparison.report(scope, sides, overlapping);
  }
  return pairs;
}

/** Compares alternatives, the same ones with each other. */
function compareWithUnion(
  comparison: Comparison,
  before: readonly Node[],
  after: readonly Node[],
  scope: Scope,
): readonly BranchPair[] {
  const { pairs, removed, added } = matchBranches(
    comparison,
    before,
    after,
    scope,
  );
  const within = inside(scope, "|");
  for (const [old, revised] of pairs) {
    comparison.compare(old, revised, within);
  }
  for (const old of removed) {
    comparison.report(scope, { old }, branchRemoved);
  }
  for (const revised of added) {
    comparison.report(scope, { new: revised }, branchAdded);
  }
  return pairs;
}

function reportOverlap(
  comparison: Comparison,
  old: Node,
  union: Union,
  scope: Scope,
): void {
  if (union.kind === "oneOf" && overlaps(comparison, union)) {
    const sides = {
      old,
      new: placeOfUnion(union),
    };
    comparison.report(scope, sides, overlapping);
  }
}

/** Whether a value may fit two of the alternatives. */
function overlaps({ new: document }: Comparison, { branches }: Union) {
  return branches.some((one, index) =>
    branches.slice(index + 1).some((other) => mayOverlap(document, one, other)),
  );
}

const unionAdded: Rule = {
  code: "union-added",
  message: "values have to fit an alternative now",
  help: "Send values that fit one of the alternatives.",
  kind: "narrowed",
};

const unionRemoved: Rule = {
  code: "union-removed",
  message: "values need not fit an alternative any more",
  help: "Expect values that fit none of the old alternatives.",
  kind: "widened",
};

const branchRemoved: Rule = {
  code: "alternative-removed",
  message: "an alternative is gone",
  help: "Do not send values of that kind.",
  kind: "narrowed",
};

const branchAdded: Rule = {
  code: "alternative-added",
  message: "an alternative is new",
  help: "Expect values of that kind.",
  kind: "widened",
};

const overlapping: Rule = {
  code: "alternatives-overlap",
  message: "a value may fit several alternatives of oneOf, and is then refused",
  help: "Use anyOf, or tell the alternatives apart by a required property.",
  kind: "changed",
};
