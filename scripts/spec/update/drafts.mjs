import { shorten } from "../text.mjs";
import { planDraftFiles } from "./draft-files.mjs";
import { groupChanges, tellingChanges } from "./group-changes.mjs";
import { notesAsMarkdown } from "./notes/show-note.mjs";
import { touchedBy } from "./touched.mjs";
import { adviceOf, sentenceOf } from "./words.mjs";

/** @typedef {import("./notes/show-note.mjs").Group} Group */
/** @typedef {import("./notes/notes.mjs").Note} Note */
/** @typedef {import("./releases.mjs").Release} Release */

/** How many changes a changeset lists. */
const mostListed = 20;

/**
 * A changeset for each package, written for its reader.
 * @param {import("../versions.mjs").Version} version
 * @param {readonly Release[]} releases
 * @param {ReadonlyMap<string, Note>} notes by fingerprint
 */
export function draftChangesets(version, releases, notes) {
  const { name } = version;
  const drafts = releases.map((release) => draft(name, release, notes));
  return planDraftFiles(version, drafts);
}

/**
 * @param {string} api
 * @param {Release} release
 * @param {ReadonlyMap<string, Note>} notes
 */
function draft(api, release, notes) {
  const { name, bump } = release;
  const short = name.replace("@rollcall/", "");
  const groups = groupChanges(reasonsOf(release, notes));
  const lines = [
    "---",
    `"${name}": ${bump}`,
    "---",
    "",
    titleOf(release, api),
    "",
    ...linesFor(short, groups),
  ];
  if (short === "core") {
    const blocks = notesAsMarkdown(groups);
    lines.push(...blocks.flatMap((block) => ["", block]));
  }
  return {
    about: short,
    text: `${lines.join("\n")}\n`,
  };
}

/**
 * With their notes; without an alias where the package takes no old names.
 * @param {Release} release
 * @param {ReadonlyMap<string, Note>} notes
 */
function reasonsOf({ reasons, deprecates }, notes) {
  const takesOldNames = deprecates.length > 0;
  return reasons.map(({ alias, ...reason }) => ({
    ...reason,
    ...(alias && takesOldNames && { alias }),
    note: notes.get(reason.fingerprint),
  }));
}

/**
 * What breaks without an alias is breaking, what goes on is deprecated.
 * @param {Release} release
 * @param {string} api
 */
function titleOf({ reasons, deprecates }, api) {
  const breaking = reasons.filter(({ severity }) => severity === "breaking");
  const goesOn = breaking.every(({ alias }) => alias !== undefined);
  const isDeprecation = goesOn && deprecates.length > 0;
  if (breaking.length === 0) {
    return `Follow the API's ${api}`;
  }
  if (isDeprecation) {
    return `**Deprecated**: follow the API's ${api}`;
  }
  return `**Breaking**: follow the API's ${api}`;
}

/**
 * @param {string} short
 * @param {readonly Group[]} groups
 */
function linesFor(short, groups) {
  const sentences = groups.flatMap((group) => sentencesOf(short, group));
  const shown = shorten([...new Set(sentences)], mostListed);
  return shown.map((sentence) => `- ${sentence}`);
}

/**
 * In the words of the package's reader: flags for the command line.
 * @param {string} short
 * @param {Group} group
 */
function sentencesOf(short, group) {
  const isOfFlags = short === "cli";
  return tellingChanges(group).map((change) => {
    const [flag] = touchedBy(change).flags;
    const sentence = sentenceOf(change, isOfFlags ? flag : undefined);
    if (change.severity === "breaking") {
      return `${sentence} ${adviceOf(change.help)}`;
    }
    return sentence;
  });
}
