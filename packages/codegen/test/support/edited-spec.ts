import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generate, type TargetName } from "../../src/generate.js";
import { specFile } from "../../src/index.js";
import type { Generated } from "./compile.js";
import { copyVersion } from "./copy-version.js";

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
  spec = specFile,
): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "edited-spec-"));
  try {
    const specs = join(folder, "openapi");
    const root = await copyVersion(spec, specs);
    for (const edit of edits) {
      await apply(dirname(root), edit);
    }
    return await generate(target, root);
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
