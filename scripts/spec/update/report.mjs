/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("./touched.mjs").Touched} Touched */

/**
 * What an update comes to.
 * @typedef Report
 * @property {string} version of the API
 * @property {string | undefined} baseline what it is compared with
 * @property {import("@rollcall/spec-diff").Verdict} verdict
 * @property {(Finding & { touches: Touched })[]} changes
 * @property {{ name: string, bump: string }[]} releases
 * @property {string[]} drafts
 */

/**
 * For a terminal.
 * @param {Report} report
 */
export function reportAsText(report) {
  const { version, baseline, verdict, changes } = report;
  const head = `${version}: ${verdict.level}, compared with ${baseline ?? "nothing"}`;
  return [head, ...changes.flatMap(linesOf), ...releaseLines(report)].join(
    "\n",
  );
}

/** @param {Report["changes"][number]} change */
function linesOf(change) {
  const { location, severity, lens, path, message, before, after } = change;
  const place = `${location.file}:${location.line}:${location.column}`;
  const touched = touchedWords(change.touches);
  return [
    `${place} ${severity} (${lens})`,
    `  ${path}: ${message}`,
    `  ${shown(before)} -> ${shown(after)}`,
    ...(touched === "" ? [] : [`  touches ${touched}`]),
    ...(severity === "breaking" ? [`  ${change.help}`] : []),
  ];
}

/** @param {Touched} touched */
function touchedWords({ symbols, flags, pages }) {
  return [...symbols, ...flags, ...pages].join(", ");
}

/** @param {Report} report */
function releaseLines({ releases, drafts }) {
  return [
    ...releases.map(({ name, bump }) => `${name}: ${bump}`),
    ...drafts.map((path) => `drafted ${path}`),
  ];
}

/**
 * For a pull request.
 * @param {Report} report
 */
export function reportAsMarkdown(report) {
  const { version, verdict, changes } = report;
  const rows = changes.map(rowOf);
  const table = [
    "| change | where | before | after | touches |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
  const releases = report.releases.map(
    ({ name, bump }) => `- \`${name}\`: ${bump}`,
  );
  return [
    `## ${version}: ${verdict.level}`,
    "",
    ...(rows.length > 0 ? table : ["Nothing changed."]),
    "",
    ...releases,
  ].join("\n");
}

/** @param {Report["changes"][number]} change */
function rowOf({ severity, path, message, location, before, after, touches }) {
  const cells = [
    `${severity}: ${message} (${path})`,
    `${location.file}:${location.line}`,
    shown(before),
    shown(after),
    touchedWords(touches),
  ];
  return `| ${cells.map(cellOf).join(" | ")} |`;
}

/** @param {string} text */
function cellOf(text) {
  return text.replace(/[\\`*_|<>]/g, (character) => `\\${character}`);
}

const longest = 60;

/** @param {unknown} value */
function shown(value) {
  if (value === undefined) {
    return "nothing";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
