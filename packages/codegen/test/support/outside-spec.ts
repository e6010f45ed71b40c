import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { specFile } from "../../src/index.js";
import { copyVersion } from "./copy-version.js";

/**
 * A version's folder with files in it; the root document is our own one.
 *
 * @returns The path of the root document.
 */
export async function versionWith(
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "outside-spec-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const rootDocument = await copyVersion(specFile, join(root, "openapi"));
  const folder = dirname(rootDocument);
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return rootDocument;
}
