import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "../workspace/paths.js";

/** A sample: a fenced block of a README, or of a guide of the site. */
export interface Block {
  /** From the root of the workspace: `packages/core/README.md`. */
  readonly file: string;
  /** The line on which the code begins, from 1 up. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const guides = "apps/docs/src/content/docs/guides";

/** Every sample of every README of the workspace, and of every guide. */
export function readBlocks(): Block[] {
  const folders = [
    ".",
    "openapi",
    ...foldersIn("packages"),
    ...foldersIn("apps"),
  ];
  const blocks: Block[] = [];
  for (const folder of folders) {
    const file = join(folder, "README.md");
    blocks.push(...blocksIn(file));
  }
  for (const name of readdirSync(join(rootFolder, guides))) {
    blocks.push(...blocksIn(join(guides, name)));
  }
  return blocks;
}

/** Where a reader finds a sample: `packages/core/README.md:12`. */
export function placeOf({ file, line }: Block): string {
  return `${file}:${line}`;
}

function foldersIn(folder: string): string[] {
  const path = join(rootFolder, folder);
  return readdirSync(path).map((name) => {
    return join(folder, name);
  });
}

function blocksIn(file: string): Block[] {
  const path = join(rootFolder, file);
  if (!existsSync(path)) {
    return [];
  }
  const text = readFileSync(path, "utf8");
  const blocks: Block[] = [];
  const fenced = /^```(.*)\n([\s\S]*?)^```$/gm;
  for (const found of text.matchAll(fenced)) {
    const [, language = "", code = ""] = found;
    const before = text.slice(0, found.index);
    const linesBefore = before.split("\n").length;
    blocks.push({
      file,
      line: linesBefore + 1,
      language,
      code,
    });
  }
  return blocks;
}
