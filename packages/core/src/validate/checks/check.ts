import type { Draft } from "../issue.js";

/**
 * Looks at one value and adds what is wrong with it to `issues`. Where nothing
 * is wrong, nothing is allocated.
 */
export interface Check {
  (value: unknown, issues: Draft[]): void;
  /** What it asks for, in words: said again where the value is missing. */
  readonly expects: string;
}

/** Makes a check, which says in words what it expects. */
export function createCheck(
  expects: string,
  run: (value: unknown, issues: Draft[]) => void,
): Check {
  return Object.assign(run, { expects });
}

/** Adds an error about the value itself: containers add the path later. */
export function addError(issues: Draft[], expected: string, got: string): void {
  issues.push({
    severity: "error",
    path: [],
    expected,
    got,
  });
}

/** All that a check finds in a value. */
export function findIssues(check: Check, value: unknown): Draft[] {
  const found: Draft[] = [];
  check(value, found);
  return found;
}

/** Whether a check finds nothing in a value, not even a warning. */
export function accepts(check: Check, value: unknown): boolean {
  return findIssues(check, value).length === 0;
}

/** Whether errors, and not only warnings, came in from an index on. */
export function hasErrors(issues: readonly Draft[], from: number): boolean {
  return issues.slice(from).some(({ severity }) => severity === "error");
}

/** Adds an error about a property of the value. */
export function addPropertyError(
  issues: Draft[],
  name: string,
  expected: string,
  got: string,
): void {
  issues.push({
    severity: "error",
    path: [name],
    expected,
    got,
  });
}

/**
 * Checks something inside a container, and puts `key` before the paths of what
 * is wrong with it.
 */
export function checkInside(
  issues: Draft[],
  key: string | number,
  check: Check,
  value: unknown,
): void {
  const before = issues.length;
  check(value, issues);
  if (issues.length > before) {
    prefixPaths(issues, before, key);
  }
}

function prefixPaths(
  issues: Draft[],
  from: number,
  key: string | number,
): void {
  for (const { path } of issues.slice(from)) {
    path.unshift(key);
  }
}
