import type { Draft } from "../issue.js";
import {
  addError,
  type Check,
  createCheck,
  findIssues,
  hasErrors,
} from "./check.js";
import { describeKind } from "./kind.js";

/** What all of the checks accept. */
export function allOf(checks: readonly Check[]): Check {
  const [first] = checks;
  const expects = first?.expects ?? "a value";
  return createCheck(expects, (value, issues) => {
    for (const check of checks) {
      check(value, issues);
    }
  });
}

/**
 * What at least one of the branches accepts. They are tried one after the
 * other; where none accepts, the issues are those of the branch that has the
 * fewest.
 */
export function anyOf(branches: readonly Check[]): Check {
  const expects = describeBranches(branches);
  return createCheck(expects, (value, issues) => {
    const tried = tryAll(branches, value);
    const accepting = countAccepting(tried);
    if (accepting === 0) {
      report(value, tried, expects, issues);
    }
  });
}

/**
 * What exactly one of the branches accepts; a value that several accept is one
 * issue.
 */
export function oneOf(branches: readonly Check[]): Check {
  const expects = describeBranches(branches);
  return createCheck(expects, (value, issues) => {
    const tried = tryAll(branches, value);
    const accepting = countAccepting(tried);
    if (accepting === 0) {
      report(value, tried, expects, issues);
    }
    if (accepting > 1) {
      const only = `what only one of ${branches.length} schemas accepts`;
      const kind = describeKind(value);
      addError(issues, only, `${kind} that ${accepting} accept`);
    }
  });
}

/** What each of the branches finds. */
type Tried = readonly (readonly Draft[])[];

function tryAll(branches: readonly Check[], value: unknown): Tried {
  return branches.map((check) => findIssues(check, value));
}

function countAccepting(tried: Tried): number {
  const accepting = tried.filter((found) => found.length === 0);
  return accepting.length;
}

/** Says what the branch that fits best finds, or that none fits at all. */
function report(
  value: unknown,
  tried: Tried,
  expects: string,
  issues: Draft[],
): void {
  const best = tried.find(isWarned) ?? findNearest(tried);
  if (best) {
    issues.push(...best);
    return;
  }
  addError(issues, expects, describeKind(value));
}

/** A branch with warnings alone is better than any with an error. */
function isWarned(found: readonly Draft[]): boolean {
  return !hasErrors(found, 0);
}

/** The branch with the fewest issues, of those that accept the value's kind. */
function findNearest(tried: Tried): readonly Draft[] | undefined {
  let nearest: readonly Draft[] | undefined;
  for (const found of tried) {
    const isKindAccepted = found.every(isInside);
    const isNearer = !nearest || found.length < nearest.length;
    if (isKindAccepted && isNearer) {
      nearest = found;
    }
  }
  return nearest;
}

function isInside({ path }: Draft): boolean {
  return path.length > 0;
}

function describeBranches(branches: readonly Check[]): string {
  const expected = new Set<string>();
  for (const { expects } of branches) {
    expected.add(expects);
  }
  return [...expected].join(" or ");
}

/** A check that looks at values of one kind and lets all others through. */
export function onlyFor(
  kind: "number" | "string" | "array" | "object",
  check: Check,
): Check {
  return createCheck("a value", (value, issues) => {
    const own = Array.isArray(value) ? "array" : typeof value;
    if (own === kind && value !== null) {
      check(value, issues);
    }
  });
}
