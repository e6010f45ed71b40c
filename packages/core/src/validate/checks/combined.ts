import type { Draft } from "../issue.js";
import { addError, type Check, createCheck, hasErrors } from "./check.js";
import { describeKind } from "./kind.js";

/** What all of the checks accept. */
export function allOf(checks: readonly Check[]): Check {
  const [first] = checks;
  return createCheck(first?.expects ?? "a value", (value, issues) => {
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
    if (tried.every((found) => found.length > 0)) {
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
    const { length } = tried.filter((found) => found.length === 0);
    if (length > 1) {
      const only = `what only one of ${branches.length} schemas accepts`;
      addError(issues, only, `${describeKind(value)} that ${length} accept`);
    } else if (length === 0) {
      report(value, tried, expects, issues);
    }
  });
}

function tryAll(branches: readonly Check[], value: unknown): Draft[][] {
  return branches.map((check) => {
    const found: Draft[] = [];
    check(value, found);
    return found;
  });
}

/** A branch with warnings alone is better than any with an error. */
function report(
  value: unknown,
  tried: readonly Draft[][],
  expects: string,
  issues: Draft[],
): void {
  const warned = tried.find((found) => !hasErrors(found, 0));
  const inside = tried.filter((found) =>
    found.every(({ path }) => path.length),
  );
  const [nearest] = inside.sort((a, b) => a.length - b.length);
  const best = warned ?? nearest;
  if (best === undefined) {
    addError(issues, expects, describeKind(value));
    return;
  }
  issues.push(...best);
}

function describeBranches(branches: readonly Check[]): string {
  const all = branches.map(({ expects }) => expects);
  return [...new Set(all)].join(" or ");
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
