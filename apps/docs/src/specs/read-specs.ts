import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadVersion, specFiles } from "@rollcall/codegen";
import { compareReleases } from "./compare-releases.js";
import type { ReleasedDocument, SpecDocument } from "./spec-document.js";

/** The documents of every version of the API, the newest first. */
export async function readSpecs(): Promise<SpecDocument[]> {
  const documents = await Promise.all(specFiles.map(readSpec));
  return documents.reverse();
}

async function readSpec(file: string): Promise<SpecDocument> {
  const { version, document } = await loadVersion(file);
  const folder = join(dirname(file), "released");
  return {
    version,
    document,
    released: readReleased(folder),
  };
}

/** Beside each document lie the names that the release had: not of use here. */
function readReleased(folder: string): ReleasedDocument[] {
  if (!existsSync(folder)) {
    return [];
  }
  const files = readdirSync(folder);
  const documents = files.filter((file) => /^[^a-z]*\.json$/.test(file));
  const read = documents.map((file) => ({
    release: file.replace(/\.json$/, ""),
    document: JSON.parse(readFileSync(join(folder, file), "utf8")),
  }));
  return read.sort((a, b) => compareReleases(b.release, a.release));
}
