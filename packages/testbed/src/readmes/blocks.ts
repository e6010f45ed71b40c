import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "../workspace/paths.js";

/** A sample: a fenced block of a README. */
export interface Block {
  /** From the root of the workspace: `packages/core/README.md`. */
  readonly file: string;
  /** The line on which the code begins, from 1 up. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Every sample of every README of the workspace. */
export function readBlocks(): Block[] {
  return readmes().flatMap((file) =>
    blocksIn(file, readFileSync(join(rootFolder, file), "utf8")),
  );
}

/** Where a reader finds a sample: `packages/core/README.md:12`. */
export function placeOf({ file, line }: Block): string {
  return `${file}:${line}`;
}

function readmes(): string[] {
  const folders = [
    ".",
    "openapi",
    ...children("packages"),
    ...children("apps"),
  ];
  return folders
    .map((folder) => join(folder, "README.md"))
    .filter((file) => existsSync(join(rootFolder, file)));
}

function children(folder: string): string[] {
  return readdirSync(join(rootFolder, folder)).map((name) =>
    join(folder, name),
  );
}

function blocksIn(file: string, text: string): Block[] {
  const fenced = /^```(.*)\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(fenced)].map(
    ({ index, 1: language = "", 2: code = "" }) => {
      const line = text.slice(0, index).split("\n").length + 1;
      return { file, line, language, code };
    },
  );
}
