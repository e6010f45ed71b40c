import { relative } from "node:path";
import { touchedBy } from "./touched-by.mjs";
import { whoBreaks } from "./who-breaks.mjs";

/** @typedef {import("@rollcall/spec-diff").Verdict} Verdict */
/** @typedef {import("@rollcall/spec-diff").Location} Location */
/** @typedef {import("@rollcall/codegen").LoadedVersion} Spec */
/** @typedef {import("../policy.mjs").Counted} Counted */
/** @typedef {import("./notes/write-notes.mjs").Note} Note */
/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */
/** @typedef {import("./choose-releases.mjs").Release} Release */
/** @typedef {import("./touched-by.mjs").Touched} Touched */

/**
 * What an update comes to.
 * @typedef Report
 * @property {string} version of the API
 * @property {string} source where its document came from
 * @property {string | undefined} baseline what it is compared with
 * @property {Verdict} verdict
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

/** @typedef {Omit<Release, "reasons">} ReportedRelease */

/**
 * @param {object} update
 * @param {import("../versions.mjs").Version} update.version
 * @param {Spec} update.spec the new one
 * @param {Verdict} update.verdict
 * @param {readonly Counted[]} update.findings
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
  const { version, source, verdict, files } = update;
  const { name, baseline, repository } = version;
  const changes = update.findings.map((finding) => changeOf(finding, update));
  const releases = update.releases.map(withoutReasons);
  const removed = files.filter(({ text }) => text === undefined);
  return {
    version: name,
    source,
    baseline: baseline && relative(repository, baseline),
    verdict,
    changes,
    releases,
    drafts: listWritten(update.drafts),
    written: listWritten(files),
    removed: pathsOf(removed),
  };
}

/** @param {readonly PlannedFile[]} files */
function listWritten(files) {
  const written = files.filter(({ text }) => text !== undefined);
  return pathsOf(written);
}

/**
 * @param {Counted} finding
 * @param {Pick<Parameters<typeof makeReport>[0], "version" | "spec" | "notes" | "place">} update
 * @returns {Change}
 */
function changeOf(finding, { version, spec, notes, place }) {
  return {
    ...finding,
    location: place(finding.location),
    touches: touchedBy(finding, spec.document, version.name),
    who: whoBreaks(finding),
    note: notes.get(finding.fingerprint),
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
