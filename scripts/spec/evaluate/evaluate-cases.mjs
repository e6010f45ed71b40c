import { dirname, join } from "node:path";
import { findMissedNames } from "./find-missed-names.mjs";
import { judge } from "./judge.mjs";
import { judgeAsRedocly } from "./judge-as-redocly.mjs";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */

/**
 * @typedef Row
 * @property {string} name
 * @property {string} base a path beside the file
 * @property {string} revision
 * @property {"all-checks" | "single-check"} scope
 * @property {"breaking" | "warning" | "info" | "none"} verdict
 * @property {boolean} disputed
 */

/**
 * @typedef Judged
 * @property {Row} row
 * @property {string} level of the wire, or `not judged`
 * @property {readonly string[]} missed names that were not flagged
 */

/**
 * So many of so many.
 * @typedef {{ count: number, all: number }} Share
 */

const leastRecall = 0.97;
const mostFalseAlarms = 0.05;

/**
 * Judges pairs of files, prints what is wrong and the two figures.
 * @param {string} file
 * @param {readonly Row[]} rows
 * @param {string | undefined} rival
 * @returns {Promise<boolean>} whether the bounds are met
 */
export async function evaluateCases(file, rows, rival) {
  const folder = dirname(file);
  const judged = [];
  for (const row of rows) {
    const one = await judgeRow(folder, row);
    judged.push(one);
  }
  printDisputed(judged);
  const areNamesFlagged = printMissedNames(judged);
  if (rival !== undefined) {
    printRival(folder, rows);
  }
  const recall = measureRecall(judged);
  const alarms = measureFalseAlarms(judged);
  printShare("recall", recall);
  printShare("false alarms", alarms);
  const isRecalled = recall.count >= leastRecall * recall.all;
  const isQuiet = alarms.count <= mostFalseAlarms * alarms.all;
  return isRecalled && isQuiet && areNamesFlagged;
}

/**
 * @param {string} folder
 * @param {Row} row
 * @returns {Promise<Judged>}
 */
async function judgeRow(folder, row) {
  const base = join(folder, row.base);
  const revision = join(folder, row.revision);
  const diff = await judge(base, revision);
  if (diff === undefined) {
    return {
      row,
      level: "not judged",
      missed: [],
    };
  }
  const missed = await findMissedNames(base, revision, diff);
  return {
    row,
    level: diff.verdict.wire,
    missed,
  };
}

/** @param {readonly Judged[]} judged */
function printDisputed(judged) {
  for (const { row, level } of judged) {
    if (row.disputed) {
      console.log(`disputed ${row.name}: ${row.verdict} there, ${level} here`);
    }
  }
}

/**
 * @param {readonly Judged[]} judged
 * @returns {boolean} whether there is none
 */
function printMissedNames(judged) {
  let areFlagged = true;
  for (const { row, missed } of judged) {
    for (const name of missed) {
      areFlagged = false;
      console.log(`missed name ${row.name}: ${name}`);
    }
  }
  return areFlagged;
}

/**
 * Whether a pair counts for the recall.
 * @param {Row} row
 */
function isBreaking({ disputed, verdict }) {
  return !disputed && verdict === "breaking";
}

/**
 * Whether a pair counts for the false alarms.
 * @param {Row} row
 */
function isStrict({ disputed, verdict, scope }) {
  const isHarmless = verdict === "info" || verdict === "none";
  return isHarmless && !disputed && scope === "all-checks";
}

/**
 * How many of the pairs that break are found to break.
 * @param {readonly Judged[]} judged
 * @returns {Share}
 */
function measureRecall(judged) {
  const breaking = judged.filter(({ row }) => isBreaking(row));
  let count = 0;
  for (const { row, level } of breaking) {
    if (level === "breaking") {
      count += 1;
    } else {
      console.log(`missed ${row.name}: ${level}`);
    }
  }
  return {
    count,
    all: breaking.length,
  };
}

/**
 * How many of the strict pairs are said to break.
 * @param {readonly Judged[]} judged
 * @returns {Share}
 */
function measureFalseAlarms(judged) {
  const strict = judged.filter(({ row }) => isStrict(row));
  let count = 0;
  for (const { row, level } of strict) {
    if (level === "breaking") {
      count += 1;
      console.log(`false alarm ${row.name}`);
    }
  }
  return {
    count,
    all: strict.length,
  };
}

/**
 * @param {string} name
 * @param {Share} share
 */
function printShare(name, { count, all }) {
  const share = all === 0 ? 0 : count / all;
  const percent = (100 * share).toFixed(1);
  console.log(`${name} ${percent} % (${count} of ${all})`);
}

/**
 * @param {string} folder
 * @param {readonly Row[]} rows
 */
async function printRival(folder, rows) {
  const breaking = rows.filter(isBreaking);
  printShare("redocly recall", countAlarms(folder, breaking));
  const strict = rows.filter(isStrict);
  printShare("redocly false alarms", countAlarms(folder, strict));
}

/**
 * How many pairs the rival says to break.
 * @param {string} folder
 * @param {readonly Row[]} rows
 * @returns {Share}
 */
function countAlarms(folder, rows) {
  let count = 0;
  for (const row of rows) {
    const base = join(folder, row.base);
    const revision = join(folder, row.revision);
    const level = judgeAsRedocly(base, revision);
    if (level === "breaking") {
      count += 1;
    }
  }
  return {
    count,
    all: rows.length,
  };
}
