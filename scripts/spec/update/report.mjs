import { relative } from "node:path";
import { touchedByName } from "../surface/touched-by-name.mjs";
import { touchedBy } from "./touched.mjs";
import { whoBreaks } from "./who-breaks.mjs";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */
/** @typedef {import("@rollcall/spec-diff").Location} Location */
/** @typedef {import("@rollcall/codegen").LoadedVersion} Spec */
/** @typedef {import("./drafts.mjs").Release} Release */
/** @typedef {import("./plan.mjs").PlannedFile} PlannedFile */
/** @typedef {import("./touched.mjs").Touched} Touched */

/**
 * What an update comes to.
 * @typedef Report
 * @property {string} version of the API
 * @property {string} source where its document came from
 * @property {string | undefined} baseline what it is compared with
 * @property {import("@rollcall/spec-diff").Verdict} verdict
 * @property {Change[]} changes
 * @property {ReportedRelease[]} releases
 * @property {string[]} drafts
 * @property {string[]} written the files that differ from what was there
 * @property {string[]} removed
 */

/**
 * @typedef {Counted & { touches: Touched, who: string | undefined, note: Note | undefined }} Change
 * `who` says whom it may break, the note how to move over.
 */

/**
 * @typedef ReportedRelease
 * @property {string} name of the package
 * @property {import("../policy.mjs").Bump} bump
 * @property {string} level what the documents alone say
 * @property {string[]} deprecates names that go on for one major version
 */

/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("./notes/notes.mjs").Note} Note */

/**
 * @param {object} update
 * @param {import("../versions.mjs").Version} update.version
 * @param {Spec} update.spec the new one
 * @param {Diff} update.diff
 * @param {ReadonlyMap<string, Note>} update.notes by fingerprint
 * @param {readonly Release[]} update.releases
 * @param {readonly PlannedFile[]} update.drafts
 * @param {readonly PlannedFile[]} update.files all that change
 * @param {string} update.source
 * @param {(location: Location) => Location} update.place where a place of the
 * document will be
 * @returns {Report}
 */
export function makeReport(update) {
  const { version, spec, diff, notes, releases, drafts, files } = update;
  const { source, place } = update;
  const { name, baseline, repository } = version;
  return {
    version: name,
    source,
    baseline: baseline && relative(repository, baseline),
    verdict: diff.verdict,
    changes: diff.findings.map((finding) => ({
      ...changeOf(finding, spec, place),
      note: notes.get(finding.fingerprint),
    })),
    releases: releases.map(withoutReasons),
    drafts: pathsOf(drafts),
    written: pathsOf(files.filter(({ text }) => text !== undefined)),
    removed: pathsOf(files.filter(({ text }) => text === undefined)),
  };
}

/**
 * @param {Counted} finding
 * @param {Spec} spec
 * @param {(location: Location) => Location} place
 */
function changeOf(finding, { document }, place) {
  return {
    ...finding,
    location: place(finding.location),
    touches:
      finding.lens === "surface"
        ? touchedByName(finding)
        : touchedBy(finding, document),
    who: whoBreaks(finding),
  };
}

/** @param {Release} release */
function withoutReasons({ reasons: _, ...release }) {
  return release;
}

/** @param {readonly PlannedFile[]} files */
function pathsOf(files) {
  return files.map(({ path }) => path);
}
