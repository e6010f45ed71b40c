import { shortenList } from "../shorten-list.mjs";
import { groupChanges, pickTellingChanges } from "./group-changes.mjs";
import { notesAsMarkdown } from "./notes/show-note.mjs";
import { planDraftFiles } from "./plan-draft-files.mjs";
import { adviceOf, sentenceOf } from "./sentence-of-finding.mjs";
import { flagsTouchedBy } from "./touched-by.mjs";

/** @typedef {import("./notes/show-note.mjs").Group} Group */
/** @typedef {import("./notes/write-notes.mjs").Note} Note */
/** @typedef {import("./choose-releases.mjs").Release} Release */

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
 * @param {ReadonlyMap<string, Note>} notesByFingerprint
 */
function draft(api, release, notesByFingerprint) {
  const { name, bump } = release;
  const short = name.replace("@rollcall/", "");
  const reasons = reasonsOf(release, notesByFingerprint);
  const groups = groupChanges(reasons);
  const title = titleOf(release, api);
  const list = linesFor(short, groups);
  const notes = short === "core" ? notesAsMarkdown(groups) : [];
  const blocks = [title, list.join("\n"), ...notes];
  const body = blocks.join("\n\n");
  return {
    about: short,
    text: `---
"${name}": ${bump}
---

${body}
`,
  };
}

/**
 * With their notes; without an alias where the package takes no old names.
 * @param {Release} release
 * @param {ReadonlyMap<string, Note>} notes
 */
function reasonsOf({ reasons, deprecates }, notes) {
  const takesOldNames = deprecates.length > 0;
  return reasons.map(({ alias, ...reason }) => {
    return {
      ...reason,
      ...(alias && takesOldNames && { alias }),
      note: notes.get(reason.fingerprint),
    };
  });
}

/**
 * What breaks without an alias is breaking, what goes on is deprecated.
 * @param {Release} release
 * @param {string} api
 */
function titleOf({ reasons, deprecates }, api) {
  const breaking = reasons.filter(isBreaking);
  if (breaking.length === 0) {
    return `Follow the API's ${api}`;
  }
  const goesOn = breaking.every(({ alias }) => alias !== undefined);
  if (goesOn && deprecates.length > 0) {
    return `**Deprecated**: follow the API's ${api}`;
  }
  return `**Breaking**: follow the API's ${api}`;
}

/** @param {Pick<import("../policy.mjs").Counted, "severity">} change */
function isBreaking({ severity }) {
  return severity === "breaking";
}

/**
 * @param {string} short
 * @param {readonly Group[]} groups
 */
function linesFor(short, groups) {
  const sentences = groups.flatMap((group) => sentencesOf(short, group));
  const distinct = new Set(sentences);
  const shown = shortenList([...distinct], mostListed);
  return shown.map((sentence) => `- ${sentence}`);
}

/**
 * In the words of the package's reader: flags for the command line.
 * @param {string} short
 * @param {Group} group
 */
function sentencesOf(short, group) {
  const isOfFlags = short === "cli";
  return pickTellingChanges(group).map((change) => {
    const [flag] = flagsTouchedBy(change);
    const sentence = sentenceOf(change, isOfFlags ? flag : undefined);
    if (isBreaking(change)) {
      const advice = adviceOf(change.help);
      return `${sentence} ${advice}`;
    }
    return sentence;
  });
}
