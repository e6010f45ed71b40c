import { runtimes } from "./index.js";
import { type Outcome, outcomesOf } from "./outcome.js";
import { countsOf, lineOf } from "./report.js";
import { withSurroundings } from "./surroundings.js";

/**
 * Runs the smoke test in every runtime, or in those whose names begin with one
 * of the arguments.
 */
async function main(wanted: readonly string[]): Promise<Outcome[]> {
  const chosen = runtimes.filter(
    ({ name }) =>
      wanted.length === 0 ||
      wanted.some((start) =>
        name.toLowerCase().startsWith(start.toLowerCase()),
      ),
  );
  return withSurroundings(async (given) => {
    const all: Outcome[] = [];
    for (const runtime of chosen) {
      const started = performance.now();
      const outcomes = await outcomesOf(runtime, given);
      console.log(
        lineOf(runtime.name, outcomes, (performance.now() - started) / 1000),
      );
      all.push(...outcomes);
    }
    return all;
  });
}

const outcomes = await main(process.argv.slice(2));
console.log(countsOf(outcomes));
if (
  outcomes.length === 0 ||
  outcomes.some(({ status }) => status === "failed")
) {
  process.exitCode = 1;
}
