/**
 * Measures the classifier against documents with known verdicts:
 *
 * `npm run spec:evaluate -- <cases.json or situations.json> [--rival redocly]`
 *
 * Exit code 0 only where the bounds are met.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { evaluateCases } from "./evaluate/evaluate-cases.mjs";
import { evaluateSituations } from "./evaluate/evaluate-situations.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rival: { type: "string" } },
});

try {
  process.exitCode = await evaluate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The exit code. */
async function evaluate() {
  const [file, ...others] = positionals;
  const { rival = "redocly" } = values;
  const isRivalKnown = rival === "redocly";
  if (file === undefined || others.length > 0 || !isRivalKnown) {
    throw new Error(
      "usage: npm run spec:evaluate -- <cases.json or situations.json> [--rival redocly]",
    );
  }
  const rows = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(rows) || rows.length === 0) {
    throw new Error(`${file} holds no list of rows`);
  }
  const areFiles = typeof rows[0].base === "string";
  const isMet = areFiles
    ? await evaluateCases(file, rows, values.rival)
    : await evaluateSituations(rows, values.rival);
  if (isMet) {
    return 0;
  }
  return 1;
}
