import { dirname, join } from "node:path";
import { judge } from "./judge.mjs";
import { missedNames } from "./names.mjs";
import { judgeAsRedocly } from "./redocly.mjs";

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
  const judged = [];
  for (const row of rows) {
    judged.push(await judgeRow(dirname(file), row));
  }
  printDisputed(judged);
  const missed = judged.flatMap(printMissedNames);
  if (rival !== undefined) {
    await printRival(dirname(file), rows);
  }
  const isRecalled = printRecall(judged);
  const isQuiet = printFalseAlarms(judged);
  return isRecalled && isQuiet && missed.length === 0;
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
  const missed = diff ? await missedNames(base, revision, diff) : [];
  return {
    row,
    level: diff?.verdict.wire ?? "not judged",
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

/** @param {Judged} judged */
function printMissedNames({ row, missed }) {
  for (const name of missed) {
    console.log(`missed name ${row.name}: ${name}`);
  }
  return missed;
}

/** @param {Row} row */
const counts = ({ disputed, verdict }) => !disputed && verdict === "breaking";

/** @param {Row} row */
const isStrict = ({ disputed, verdict, scope }) =>
  !disputed &&
  scope === "all-checks" &&
  (verdict === "info" || verdict === "none");

/**
 * @param {readonly Judged[]} judged
 * @returns {boolean} whether the bound is met
 */
function printRecall(judged) {
  const breaking = judged.filter(({ row }) => counts(row));
  const found = breaking.filter(({ level }) => level === "breaking");
  for (const { row, level } of breaking) {
    if (level !== "breaking") {
      console.log(`missed ${row.name}: ${level}`);
    }
  }
  console.log(figure("recall", found.length, breaking.length));
  return found.length >= leastRecall * breaking.length;
}

/**
 * @param {readonly Judged[]} judged
 * @returns {boolean} whether the bound is met
 */
function printFalseAlarms(judged) {
  const strict = judged.filter(({ row }) => isStrict(row));
  const alarms = strict.filter(({ level }) => level === "breaking");
  console.log(figure("false alarms", alarms.length, strict.length));
  return alarms.length <= mostFalseAlarms * strict.length;
}

/**
 * @param {string} name
 * @param {number} count
 * @param {number} all
 */
function figure(name, count, all) {
  const share = all === 0 ? 0 : (100 * count) / all;
  return `${name} ${share.toFixed(1)} % (${count} of ${all})`;
}

/**
 * @param {string} folder
 * @param {readonly Row[]} rows
 */
async function printRival(folder, rows) {
  const breaking = rows.filter(counts);
  const strict = rows.filter(isStrict);
  const found = countBreaking(folder, breaking);
  const alarms = countBreaking(folder, strict);
  console.log(`redocly ${figure("recall", found, breaking.length)}`);
  console.log(`redocly ${figure("false alarms", alarms, strict.length)}`);
}

/**
 * @param {string} folder
 * @param {readonly Row[]} rows
 */
function countBreaking(folder, rows) {
  const breaking = rows.filter(({ base, revision }) =>
    judgeAsRedocly(join(folder, base), join(folder, revision)),
  );
  return breaking.length;
}
