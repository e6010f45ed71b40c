import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { generate, type TargetName } from "../../src/generate.js";
import { specFile } from "../../src/index.js";
import type { Generated } from "./compile.js";

/** One replacement in one file of our spec. */
export interface Edit {
  /** From the folder of the root document: `schemas/call.yaml`. */
  readonly file: string;
  /** What is replaced; `undefined` puts the new text at the end. */
  readonly from?: string | undefined;
  readonly to: string;
}

/** Generates from a copy of our own spec, after the edits. */
export async function generateEdited(
  edits: readonly Edit[],
  target: TargetName = "core",
): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "edited-spec-"));
  try {
    const copy = join(folder, "openapi", "v1");
    await cp(dirname(specFile), copy, { recursive: true });
    for (const edit of edits) {
      await apply(copy, edit);
    }
    return await generate(target, join(copy, basename(specFile)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function apply(folder: string, { file, from, to }: Edit): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  if (from === undefined) {
    await writeFile(path, `${text}${to}`);
    return;
  }
  if (!text.includes(from)) {
    throw new Error(`${file} has no ${JSON.stringify(from)}.`);
  }
  await writeFile(
    path,
    text.replaceAll(from, () => to),
  );
}
