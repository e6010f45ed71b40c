import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { showPlace } from "./show-place.mjs";

/** @typedef {import("./versions.mjs").Version} Version */
/** @typedef {import("./policy.mjs").Counted} Counted */

/**
 * A finding that was looked at and does not count, for a while.
 * @typedef Waiver
 * @property {string} fingerprint
 * @property {string} reason
 * @property {string} expires the last day that it holds: `2027-01-31`
 */

/** @typedef {Waiver & { place: string }} PlacedWaiver */

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {Pick<Version, "waivers" | "repository">} version
 * @returns {PlacedWaiver[]}
 * @throws where the file is no list of waivers, with the place
 */
export function readWaivers({ waivers: file, repository }) {
  if (!existsSync(file)) {
    return [];
  }
  const shown = relative(repository, file);
  const lines = new LineCounter();
  const text = readFileSync(file, "utf8");
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (/** @type {number} */ offset) => {
    const { line, col: column } = lines.linePos(offset);
    return showPlace({
      file: shown,
      line,
      column,
    });
  };
  const [problem] = document.errors;
  if (problem) {
    const [reason] = problem.message.split(" at line ");
    const [start] = problem.pos;
    const place = placeAt(start);
    throw new Error(`${place} is no YAML: ${reason}`);
  }
  return rowsOf(document.contents, placeAt);
}

/**
 * @param {import("yaml").Node | null} contents
 * @param {(offset: number) => string} placeAt
 */
function rowsOf(contents, placeAt) {
  if (contents === null) {
    return [];
  }
  const rows = isSeq(contents) ? contents.items : [contents];
  return rows.map((row) => {
    const [start = 0] = /** @type {import("yaml").Node} */ (row).range ?? [];
    const place = placeAt(start);
    if (!isSeq(contents) || !isMap(row)) {
      throw new Error(
        `${place} is no waiver: the file is a list of {fingerprint, reason, expires}`,
      );
    }
    return {
      ...row.toJSON(),
      place,
    };
  });
}

/**
 * The findings, each with the waiver that takes it off the bill. One that is
 * expired or says no reason takes nothing off.
 * @template {Counted} T
 * @param {readonly T[]} findings
 * @param {Pick<Version, "waivers" | "repository">} version
 * @param {Date} [now]
 * @returns {(T & { waiver?: Waiver })[]}
 */
export function withWaivers(findings, version, now = new Date()) {
  const waivers = new Map();
  for (const { place, ...waiver } of readWaivers(version)) {
    const fault = faultOf(waiver, now);
    if (fault === undefined) {
      waivers.set(waiver.fingerprint, waiver);
    }
  }
  return findings.map((finding) => {
    const waiver = waivers.get(finding.fingerprint);
    if (waiver === undefined) {
      return finding;
    }
    return {
      ...finding,
      waiver,
    };
  });
}

/**
 * Waivers that do not hold any more, or never did.
 * @param {Pick<Version, "waivers" | "repository">} version
 * @param {Date} now
 * @returns {string[]}
 */
export function findExpired(version, now) {
  const faults = [];
  for (const { place, ...waiver } of readWaivers(version)) {
    const { fingerprint } = waiver;
    const fault = faultOf(waiver, now);
    if (fault !== undefined) {
      faults.push(`${place} the waiver of ${fingerprint} ${fault}`);
    }
  }
  return faults;
}

/**
 * @param {Waiver} waiver
 * @param {Date} now
 */
function faultOf({ reason, expires }, now) {
  if (!reason) {
    return "gives no reason: write one";
  }
  if (!day.test(String(expires))) {
    return "expires at no day: write one such as 2027-01-31";
  }
  const today = now.toISOString().slice(0, 10);
  if (expires < today) {
    return `expired on ${expires}: take it out and run \`npm run spec:update\`, or give it a later day`;
  }
  return undefined;
}
