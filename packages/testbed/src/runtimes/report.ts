import type { Outcome } from "./outcome.js";

const marks = { passed: "ok", failed: "FAILED", skipped: "skipped" } as const;

/**
 * A line for a runtime: each check and how it fared, and below it why, where it
 * did not pass.
 */
export function lineOf(
  name: string,
  outcomes: readonly Outcome[],
  seconds: number,
): string {
  const cells = outcomes.map(({ check, status }) =>
    `${check} ${marks[status]}`.padEnd(14),
  );
  const reasons = outcomes
    .filter(({ why }) => why)
    .map(({ check, why }) => `    ${check}: ${why}`);
  return [
    `${name.padEnd(20)}${cells.join(" ")} ${seconds.toFixed(1)} s`,
    ...reasons,
  ].join("\n");
}

/** The closing line that test runners and people read. */
export function countsOf(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome["status"]) =>
    outcomes.filter(({ status }) => status === wanted).length;
  return `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
}
