import type { Runtime, Surroundings } from "./runtime.js";

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
    return [
      {
        runtime: runtime.name,
        check: "start",
        status: process.env.CI ? "failed" : "skipped",
        why,
      },
    ];
  }
  try {
    const results = await runtime.run(given);
    return Object.entries(results).map(([check, wrong]) => ({
      runtime: runtime.name,
      check,
      status: wrong === "" ? "passed" : "failed",
      why: wrong,
    }));
  } catch (error) {
    return [
      {
        runtime: runtime.name,
        check: "start",
        status: "failed",
        why: String(error),
      },
    ];
  }
}
