import { readFileSync } from "node:fs";
import { loadVersion, specFiles } from "@rollcall/codegen";
import { listReleasedFiles, type ReleasedFile } from "./list-released-files.js";
import type { ReleasedDocument, SpecDocument } from "./spec-document.js";

/** The documents of every version of the API, the newest first. */
export async function readSpecs(): Promise<SpecDocument[]> {
  const reading = specFiles.map(readSpec);
  const documents = await Promise.all(reading);
  return documents.reverse();
}

async function readSpec(file: string): Promise<SpecDocument> {
  const { version, document } = await loadVersion(file);
  const released = listReleasedFiles(file).map(readDocument);
  return {
    version,
    document,
    released: released.reverse(),
  };
}

function readDocument({ release, file }: ReleasedFile): ReleasedDocument {
  const text = readFileSync(file, "utf8");
  return {
    release,
    document: JSON.parse(text),
  };
}
