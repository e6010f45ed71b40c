import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchFile } from "../../installed/fetch-file.js";
import { temporaryFolder } from "../../workspace/temporary-folder.js";
import { cutDocument } from "./cut-document.js";
import type { Part } from "./document.js";
import { editDocument } from "./edit-document.js";

/** MIT; 404 MB unpacked. */
const source = {
  specifier: "@octokit/openapi@23.0.2",
  path: "generated/api.github.com.json",
};

/** How many operations of it are 400 kB. */
export const usualOperations = 60;

/** A document and an edited copy of it, in files. */
export interface Documents {
  readonly old: string;
  readonly revised: string;
  readonly folder: string;
  readonly bytes: number;
}

/** A cut of a real-world document, with so many of its operations. */
export async function cutOf(operations: number): Promise<Documents> {
  const file = await fetchFile(source.specifier, source.path);
  const text = await readFile(file, "utf8");
  const whole = JSON.parse(text);
  const cut = cutDocument(whole, operations);
  const times = Math.round(operations / usualOperations);
  const edited = editDocument(cut, times);
  const folder = temporaryFolder("spec");
  const old = join(folder, "old.json");
  const revised = join(folder, "revised.json");
  const bytes = await writeDocument(old, cut);
  await writeDocument(revised, edited);
  return {
    old,
    revised,
    folder,
    bytes,
  };
}

/** @returns Its size. */
async function writeDocument(file: string, document: Part): Promise<number> {
  const bytes = Buffer.from(JSON.stringify(document));
  await writeFile(file, bytes);
  return bytes.length;
}
