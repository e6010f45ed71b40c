import type { Outcome } from "./outcome.js";

const marks = {
  passed: "ok",
  failed: "FAILED",
  skipped: "skipped",
};

/**
 * A line for a runtime: each check and how it fared, and below it why, where it
 * did not pass.
 */
export function lineOf(
  name: string,
  outcomes: readonly Outcome[],
  seconds: number,
): string {
  let line = name.padEnd(20);
  let reasons = "";
  for (const { check, status, why } of outcomes) {
    const cell = `${check} ${marks[status]}`;
    line += `${cell.padEnd(14)} `;
    if (why) {
      reasons += `\n    ${check}: ${why}`;
    }
  }
  const time = seconds.toFixed(1);
  return `${line}${time} s${reasons}`;
}

/** The closing line that test runners and people read. */
export function countsOf(outcomes: readonly Outcome[]): string {
  const counts = {
    passed: 0,
    failed: 0,
    skipped: 0,
  };
  for (const { status } of outcomes) {
    counts[status]++;
  }
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
