import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadVersion, specFiles } from "@rollcall/codegen";
import { compareReleases } from "./compare-releases.js";
import type { ReleasedDocument, SpecDocument } from "./spec-document.js";

/** The documents of every version of the API, the newest first. */
export async function readSpecs(): Promise<SpecDocument[]> {
  const reading = specFiles.map(readSpec);
  const documents = await Promise.all(reading);
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

function readReleased(folder: string): ReleasedDocument[] {
  if (!existsSync(folder)) {
    return [];
  }
  const files = readdirSync(folder);
  const names = files.filter(isDocument);
  const documents = names.map((name) => readDocument(folder, name));
  return documents.sort(compareByRelease);
}

/** The newest first. */
function compareByRelease(a: ReleasedDocument, b: ReleasedDocument): number {
  return compareReleases(b.release, a.release);
}

/** Beside each document lie the names that the release had: not of use here. */
function isDocument(name: string): boolean {
  return /^[^a-z]*\.json$/.test(name);
}

/** @param name - `0.2.0.json` */
function readDocument(folder: string, name: string): ReleasedDocument {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  return {
    release: name.replace(/\.json$/, ""),
    document: JSON.parse(text),
  };
}
