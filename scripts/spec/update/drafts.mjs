import { existsSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";
import { notesAsMarkdown } from "./notes/show-note.mjs";
import { touchedBy } from "./touched.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("./notes/notes.mjs").Note} Note */
/** @typedef {import("./report.mjs").ReportedRelease & { bump: import("../policy.mjs").Bump, reasons: readonly Counted[] }} Release */

/** How many changes a changeset lists. */
const mostListed = 20;

/**
 * A changeset for each package, written for its reader. One that is there
 * already is somebody's: it is left alone.
 * @param {import("../versions.mjs").Version} version
 * @param {readonly Release[]} releases
 * @param {ReadonlyMap<string, Note>} notes by fingerprint
 */
export function draftChangesets(version, releases, notes) {
  const drafts = releases.map((release) => draft(version, release, notes));
  return drafts.filter(({ path }) => !existsSync(inRoot(path)));
}

/**
 * @param {import("../versions.mjs").Version} version
 * @param {Release} release
 * @param {ReadonlyMap<string, Note>} notes
 */
function draft({ name: api }, release, notes) {
  const { name, bump, reasons } = release;
  const short = name.replace("@rollcall/", "");
  const lines = [
    "---",
    `"${name}": ${bump}`,
    "---",
    "",
    `${titleWord(release)}ollow the API's ${api}`,
    "",
    ...listed(short, reasons),
    ...(short === "core" ? notesFor(reasons, notes) : []),
  ];
  const id = reasons[0]?.fingerprint ?? "0";
  return {
    path: `.changeset/spec-${api}-${short}-${id}.md`,
    text: `${lines.join("\n")}\n`,
  };
}

/**
 * What breaks without an alias is breaking, what goes on is deprecated.
 * @param {Release} release
 */
function titleWord({ reasons, deprecates }) {
  const isKept = (/** @type {Counted} */ { alias }) =>
    alias !== undefined && deprecates.length > 0;
  const breaking = reasons.filter(({ severity }) => severity === "breaking");
  if (breaking.length === 0) {
    return "F";
  }
  if (breaking.every(isKept)) {
    return "**Deprecated**: f";
  }
  return "**Breaking**: f";
}

/**
 * @param {string} short
 * @param {readonly Counted[]} reasons
 */
function listed(short, reasons) {
  const lines = [...new Set(reasons.map((reason) => lineFor(short, reason)))];
  const more = lines.length - mostListed;
  if (more > 0) {
    return [...lines.slice(0, mostListed), `- and ${more} more`];
  }
  return lines;
}

/**
 * @param {readonly Counted[]} reasons
 * @param {ReadonlyMap<string, Note>} notes
 */
function notesFor(reasons, notes) {
  const some = reasons.flatMap(
    ({ fingerprint }) => notes.get(fingerprint) ?? [],
  );
  return notesAsMarkdown(some).flatMap((block) => ["", block]);
}

/**
 * In the words of the package's reader: flags for the command line.
 * @param {string} short
 * @param {Counted} finding
 */
function lineFor(short, finding) {
  const { path, message, severity, help } = finding;
  const { flags } = touchedBy(finding);
  const subject = short === "cli" && flags.length > 0 ? flags.join(", ") : path;
  const advice = severity === "breaking" ? ` ${help}` : "";
  return `- \`${subject}\`: ${message}.${advice}`;
}
