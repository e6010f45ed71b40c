import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judge } from "./judge.mjs";
import { judgeAsRedocly } from "./redocly.mjs";

/**
 * @typedef Row
 * @property {string} name
 * @property {string} direction
 * @property {string} wire
 * @property {string} types
 * @property {object} base
 * @property {object} revision
 */

/**
 * Judges whole small documents through both lenses, and prints what is wrong.
 * @param {readonly Row[]} rows
 * @param {string | undefined} rival
 * @returns {Promise<boolean>} whether every row is right
 */
export async function evaluateSituations(rows, rival) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-evaluate-"));
  try {
    let right = 0;
    for (const row of rows) {
      right += Number(await isRight(folder, row, rival));
    }
    console.log(`${right} of ${rows.length} situations are right`);
    return right === rows.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} folder
 * @param {Row} row
 * @param {string | undefined} rival
 */
async function isRight(folder, row, rival) {
  const base = join(folder, "base.json");
  const revision = join(folder, "revision.json");
  writeFileSync(base, JSON.stringify(row.base));
  writeFileSync(revision, JSON.stringify(row.revision));
  const diff = await judge(base, revision);
  const found = {
    wire: diff?.verdict.wire ?? "not judged",
    types: highest(diff?.verdict.types, diff?.verdict.surface),
  };
  const isWireRight = isSame(row.wire, found.wire);
  const areTypesRight = isSame(row.types, found.types);
  if (!isWireRight || !areTypesRight) {
    const expected = `wire ${row.wire}, types ${row.types}`;
    const given = `wire ${found.wire}, types ${found.types}`;
    console.log(
      `wrong ${row.name} (${row.direction}): ${given}, not ${expected}`,
    );
  }
  if (rival !== undefined) {
    const isBreaking = judgeAsRedocly(base, revision);
    const mark = isBreaking === (row.wire === "breaking") ? "right" : "wrong";
    console.log(`redocly ${mark} ${row.name} (${row.direction})`);
  }
  return isWireRight && areTypesRight;
}

/**
 * @param {string} expected
 * @param {string} found
 */
const isSame = (expected, found) =>
  (expected === "breaking") === (found === "breaking");

/** @param {(string | undefined)[]} levels */
const highest = (...levels) =>
  levels.includes("breaking") ? "breaking" : (levels[0] ?? "not judged");
