import type { Results, Runtime, Surroundings } from "./runtime.js";

/** How one check fared in one runtime. */
export interface Outcome {
  readonly runtime: string;
  readonly check: string;
  readonly status: "passed" | "failed" | "skipped";
  /** Why it failed or was skipped. */
  readonly why: string;
}

/**
 * Runs the smoke test in one runtime. One that cannot be had is skipped by
 * name; in CI that is a failure, because there it must be had.
 */
export async function outcomesOf(
  runtime: Runtime,
  given: Surroundings,
): Promise<Outcome[]> {
  const why = runtime.missing?.();
  if (why) {
    const status = process.env.CI ? "failed" : "skipped";
    return [outcomeOfStart(runtime, status, why)];
  }
  try {
    const results = await runtime.run(given);
    return outcomesFrom(runtime, results);
  } catch (error) {
    return [outcomeOfStart(runtime, "failed", String(error))];
  }
}

function outcomeOfStart(
  runtime: Runtime,
  status: Outcome["status"],
  why: string,
): Outcome {
  return {
    runtime: runtime.name,
    check: "start",
    status,
    why,
  };
}

function outcomesFrom(runtime: Runtime, results: Results): Outcome[] {
  return Object.entries(results).map(([check, wrong]) => {
    const hasPassed = wrong === "";
    return {
      runtime: runtime.name,
      check,
      status: hasPassed ? "passed" : "failed",
      why: wrong,
    };
  });
}
