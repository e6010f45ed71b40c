import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type TargetName } from "../../src/generate.js";
import type { Generated } from "./compile.js";

/** Generates from a document that no file holds. */
export async function generateFrom(
  document: object,
  target: TargetName = "core",
): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "spec-"));
  try {
    const file = join(folder, "spec.json");
    await writeFile(file, JSON.stringify(document, null, 2));
    return await generate(target, file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
