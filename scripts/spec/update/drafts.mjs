import { existsSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";
import { touchedBy } from "./touched.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {{ name: string, bump: Bump, reasons: readonly Finding[] }} Release */

/** How many changes a changeset lists. */
const mostListed = 20;

/**
 * A changeset for each package, written for its reader. One that is there
 * already is somebody's: it is left alone.
 * @param {import("../versions.mjs").Version} version
 * @param {readonly Release[]} releases
 */
export function draftChangesets(version, releases) {
  const drafts = releases.map((release) => draft(version, release));
  return drafts.filter(({ path }) => !existsSync(inRoot(path)));
}

/**
 * @param {import("../versions.mjs").Version} version
 * @param {Release} release
 */
function draft({ name: api }, { name, bump, reasons }) {
  const short = name.replace("@rollcall/", "");
  const [first] = reasons;
  const id = first?.fingerprint ?? "0";
  const listed = [
    ...new Set(reasons.map((finding) => lineFor(short, finding))),
  ];
  const shown = listed.slice(0, mostListed);
  const more = listed.length - shown.length;
  const isBreaking = reasons.some(({ severity }) => severity === "breaking");
  const lines = [
    "---",
    `"${name}": ${bump}`,
    "---",
    "",
    isBreaking
      ? `**Breaking**: follow the API's ${api}`
      : `Follow the API's ${api}`,
    "",
    ...shown,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
  return {
    path: `.changeset/spec-${api}-${short}-${id}.md`,
    text: `${lines.join("\n")}\n`,
  };
}

/**
 * In the words of the package's reader: flags for the command line.
 * @param {string} short
 * @param {Finding} finding
 */
function lineFor(short, finding) {
  const { path, message, severity, help } = finding;
  const { flags } = touchedBy(finding);
  const subject = short === "cli" && flags.length > 0 ? flags.join(", ") : path;
  const advice = severity === "breaking" ? ` ${help}` : "";
  return `- \`${subject}\`: ${message}.${advice}`;
}
