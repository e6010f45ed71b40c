import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judge } from "./judge.mjs";
import { judgeAsRedocly } from "./judge-as-redocly.mjs";

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
 * The paths of the two documents of a row.
 * @typedef {{ base: string, revision: string }} Pair
 */

/**
 * The levels that the lenses give.
 * @typedef {{ wire: string, types: string }} Found
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
    const right = [];
    for (const row of rows) {
      const pair = writePair(folder, row);
      const found = await judgePair(pair);
      if (isRight(row, found)) {
        right.push(row);
      } else {
        printWrong(row, found);
      }
      if (rival !== undefined) {
        printRival(row, pair);
      }
    }
    console.log(`${right.length} of ${rows.length} situations are right`);
    return right.length === rows.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} folder
 * @param {Row} row
 * @returns {Pair}
 */
function writePair(folder, row) {
  const base = join(folder, "base.json");
  const revision = join(folder, "revision.json");
  writeFileSync(base, JSON.stringify(row.base));
  writeFileSync(revision, JSON.stringify(row.revision));
  return {
    base,
    revision,
  };
}

/**
 * @param {Pair} pair
 * @returns {Promise<Found>}
 */
async function judgePair({ base, revision }) {
  const diff = await judge(base, revision);
  if (diff === undefined) {
    return {
      wire: "not judged",
      types: "not judged",
    };
  }
  const { wire, types, surface } = diff.verdict;
  return {
    wire,
    types: surface === "breaking" ? surface : types,
  };
}

/**
 * @param {Row} row
 * @param {Found} found
 */
function isRight(row, found) {
  const isWireRight = isSame(row.wire, found.wire);
  const areTypesRight = isSame(row.types, found.types);
  return isWireRight && areTypesRight;
}

/**
 * Whether both break, or neither does.
 * @param {string} expected
 * @param {string} found
 */
function isSame(expected, found) {
  const doesBreak = found === "breaking";
  const shouldBreak = expected === "breaking";
  return doesBreak === shouldBreak;
}

/**
 * @param {Row} row
 * @param {Found} found
 */
function printWrong(row, found) {
  const given = describe(found);
  const expected = describe(row);
  console.log(`wrong ${nameOf(row)}: ${given}, not ${expected}`);
}

/** @param {Found} levels */
function describe({ wire, types }) {
  return `wire ${wire}, types ${types}`;
}

/** @param {Row} row */
function nameOf({ name, direction }) {
  return `${name} (${direction})`;
}

/**
 * @param {Row} row
 * @param {Pair} pair
 */
function printRival(row, { base, revision }) {
  const level = judgeAsRedocly(base, revision);
  const mark = isSame(row.wire, level) ? "right" : "wrong";
  console.log(`redocly ${mark} ${nameOf(row)}`);
}
