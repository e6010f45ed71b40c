import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchFile } from "../../installed/fetch-file.js";
import { cutDocument } from "./cut-document.js";
import { editDocument } from "./edit-document.js";

/** MIT; 404 MB unpacked. */
const source = "@octokit/openapi@23.0.2";

/** A document and an edited copy of it, in files. */
export interface Documents {
  readonly old: string;
  readonly new: string;
  readonly folder: string;
  readonly bytes: number;
}

/**
 * A cut of a real-world document, with so many of its operations: 60 of them
 * are 400 kB.
 */
export async function cutOf(operations: number): Promise<Documents> {
  const file = await fetchFile(source, "generated/api.github.com.json");
  const whole = JSON.parse(await readFile(file, "utf8"));
  const document = cutDocument(whole, operations);
  const edited = editDocument(document, Math.round(operations / 60));
  const folder = await mkdtemp(join(tmpdir(), "rollcall-spec-"));
  const text = JSON.stringify(document);
  const paths = {
    old: join(folder, "old.json"),
    new: join(folder, "new.json"),
  };
  await writeFile(paths.old, text);
  await writeFile(paths.new, JSON.stringify(edited));
  return {
    ...paths,
    folder,
    bytes: text.length,
  };
}
