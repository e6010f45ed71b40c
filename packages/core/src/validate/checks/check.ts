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

/** Names what a check expects. */
export function expecting(
  expects: string,
  run: (value: unknown, issues: Draft[]) => void,
): Check {
  return Object.assign(run, { expects });
}

/** Adds an error about the value itself: containers add the path later. */
export function fail(issues: Draft[], expected: string, got: string): void {
  issues.push({ severity: "error", path: [], expected, got });
}

/**
 * Runs a check on something inside a container, and puts `key` before the paths
 * of what it found.
 */
export function within(
  issues: Draft[],
  key: string | number,
  check: Check,
  value: unknown,
): void {
  const before = issues.length;
  check(value, issues);
  if (issues.length > before) {
    prefix(issues, before, key);
  }
}

function prefix(issues: Draft[], from: number, key: string | number): void {
  for (const { path } of issues.slice(from)) {
    path.unshift(key);
  }
}
