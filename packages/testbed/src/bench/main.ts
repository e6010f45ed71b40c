import { coreBenches } from "./core/index.js";
import type { Bench } from "./harness/bench.js";
import { mockBenches } from "./mock/index.js";

const suites: Readonly<Record<string, readonly Bench[]>> = {
  core: coreBenches,
  mock: mockBenches,
};

/**
 * Runs the benches that are asked for, prints a line of JSON for each, and
 * fails where one misses its target.
 */
async function main([suite = "", ...names]: readonly string[]): Promise<void> {
  const benches = suites[suite]?.filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
  if (!benches?.length) {
    throw new Error(usage());
  }
  for (const bench of benches) {
    const result = await bench.run();
    console.log(JSON.stringify(result));
    if (!result.pass) {
      process.exitCode = 1;
    }
  }
}

function usage(): string {
  const lines = Object.entries(suites).map(
    ([suite, benches]) =>
      `  ${suite}: ${benches.map(({ name }) => name).join(", ")}`,
  );
  return [
    "Say which benches: a suite, and names if not all of it.",
    ...lines,
  ].join("\n");
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
