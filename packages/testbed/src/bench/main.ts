import { cliBenches } from "./cli/index.js";
import { coreBenches } from "./core/index.js";
import { docsBenches } from "./docs/index.js";
import type { Bench } from "./harness/result.js";
import { mockBenches } from "./mock/index.js";
import { specBenches } from "./spec/index.js";

type Benches = readonly Bench[];

const suites: Readonly<Record<string, Benches>> = {
  cli: cliBenches,
  core: coreBenches,
  docs: docsBenches,
  mock: mockBenches,
  spec: specBenches,
};

/**
 * Runs the benches that are asked for, prints a line of JSON for each, and
 * fails where one misses its target.
 */
async function main(args: readonly string[]): Promise<void> {
  const [suite = "", ...names] = args;
  const benches = chooseBenches(suite, names);
  if (benches.length === 0) {
    throw new Error(usage());
  }
  for (const bench of benches) {
    await runBench(bench);
  }
}

function chooseBenches(suite: string, names: readonly string[]): Benches {
  const benches = suites[suite] ?? [];
  if (names.length === 0) {
    return benches;
  }
  return benches.filter((bench) => {
    return names.includes(bench.name);
  });
}

async function runBench(bench: Bench): Promise<void> {
  const result = await bench.run();
  console.log(JSON.stringify(result));
  if (!result.pass) {
    process.exitCode = 1;
  }
}

function usage(): string {
  const lines = ["Say which benches: a suite, and names if not all of it."];
  for (const [suite, benches] of Object.entries(suites)) {
    lines.push(`  ${suite}: ${namesOf(benches)}`);
  }
  return lines.join("\n");
}

function namesOf(benches: Benches): string {
  const names: string[] = [];
  for (const { name } of benches) {
    names.push(name);
  }
  return names.join(", ");
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isError = error instanceof Error;
  console.error(isError ? error.message : error);
  process.exitCode = 1;
}
