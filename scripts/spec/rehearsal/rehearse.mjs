import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planUpdate } from "../update/plan-update.mjs";
import { markDone, writeAll } from "../update/write-all.mjs";
import { copySpec } from "./copy-spec.mjs";

/** @typedef {Awaited<ReturnType<typeof planUpdate>>} Plan */

/**
 * What `spec:update` plans for a clean copy of version 1 with some edits.
 * @param {readonly import("./copy-spec.mjs").Edit[]} edits
 */
export async function planRehearsal(...edits) {
  const { version } = copySpec(...edits);
  return await planUpdate(version);
}

/**
 * What `spec:update` writes into a copy, without the API reports.
 * @param {Pick<ReturnType<typeof copySpec>, "repository" | "version">} copy
 * @param {string} [document] from outside
 */
export async function runUpdate({ repository, version }, document) {
  const { report, files } = await planUpdate(version, document);
  writeAll(files, repository);
  markDone(repository);
  return report;
}

/**
 * The changesets of a copy, by the package that they are for.
 * @param {string} repository
 * @returns {Record<string, string>}
 */
export function changesetsIn(repository) {
  const folder = join(repository, ".changeset");
  /** @type {Record<string, string>} */
  const changesets = {};
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    changesets[packageOf(text)] = text;
  }
  return changesets;
}

/** @param {string} changeset */
function packageOf(changeset) {
  return /^"@rollcall\/(.+)": minor$/m.exec(changeset)?.[1] ?? changeset;
}
