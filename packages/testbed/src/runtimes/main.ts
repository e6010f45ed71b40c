import { runtimes } from "./index.js";
import { type Outcome, outcomesOf } from "./outcome.js";
import { countsOf, lineOf } from "./report.js";
import type { Runtime, Surroundings } from "./runtime.js";
import { withSurroundings } from "./surroundings.js";

type Outcomes = readonly Outcome[];

/**
 * Runs the smoke test in every runtime, or in those whose names begin with one
 * of the arguments.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const chosen = chooseRuntimes(wanted);
  const outcomes = await withSurroundings((given) => runAll(chosen, given));
  console.log(countsOf(outcomes));
  if (outcomes.length === 0 || hasFailed(outcomes)) {
    process.exitCode = 1;
  }
}

function chooseRuntimes(wanted: readonly string[]): readonly Runtime[] {
  if (wanted.length === 0) {
    return runtimes;
  }
  return runtimes.filter((runtime) => {
    const name = runtime.name.toLowerCase();
    return wanted.some((start) => {
      return name.startsWith(start.toLowerCase());
    });
  });
}

async function runAll(
  chosen: readonly Runtime[],
  given: Surroundings,
): Promise<Outcomes> {
  const all: Outcome[] = [];
  for (const runtime of chosen) {
    const outcomes = await runAndReport(runtime, given);
    all.push(...outcomes);
  }
  return all;
}

async function runAndReport(
  runtime: Runtime,
  given: Surroundings,
): Promise<Outcomes> {
  const started = performance.now();
  const outcomes = await outcomesOf(runtime, given);
  const ms = performance.now() - started;
  const line = lineOf(runtime.name, outcomes, ms / 1000);
  console.log(line);
  return outcomes;
}

function hasFailed(outcomes: Outcomes): boolean {
  for (const { status } of outcomes) {
    if (status === "failed") {
      return true;
    }
  }
  return false;
}

await main(process.argv.slice(2));
