import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { inRoot } from "../../support/root.mjs";
import { cliSurfaceFile } from "../surface/surfaces.mjs";
import { versionIn } from "../versions.mjs";

/**
 * One text of one file of the spec, and what stands there instead.
 * @typedef {readonly [file: string, before: string, after: string]} Edit
 */

/**
 * Version 1 in a folder of its own that stands for the repository, with some
 * edits. It is removed when the test is over.
 * @param {readonly Edit[]} edits
 */
export function copySpec(...edits) {
  const repository = mkdtempSync(join(tmpdir(), "rollcall-rehearsal-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const folder = join(repository, "openapi/v1");
  cpSync(inRoot("openapi/v1"), folder, { recursive: true });
  const shared = join(repository, "openapi/shared");
  cpSync(inRoot("openapi/shared"), shared, { recursive: true });
  mkdirSync(join(repository, ".changeset"));
  for (const edit of edits) {
    applyEdit(folder, edit);
  }
  const version = versionIn("v1", repository);
  for (const generated of Object.values(version.generated)) {
    const target = join(repository, generated);
    cpSync(inRoot(generated), target, { recursive: true });
  }
  const names = cliSurfaceFile(version);
  cpSync(inRoot(names), join(repository, names));
  return {
    repository,
    folder,
    version,
  };
}

/**
 * @param {string} folder
 * @param {Edit} edit
 */
function applyEdit(folder, [file, before, after]) {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(before)) {
    throw new Error(`${file} has no ${JSON.stringify(before)}.`);
  }
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
}

/**
 * Writes files into a folder.
 * @param {string} folder
 * @param {Record<string, string>} files by their paths in it
 */
export function addFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
