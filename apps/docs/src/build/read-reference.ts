import { bundleSpec, specFile } from "@rollcall/codegen";
import { buildReference } from "../reference/build-reference.js";
import type { Reference } from "../reference/reference.js";

/** The HTTP reference of the repository's spec. */
export async function readReference(
  file: string = specFile,
): Promise<Reference> {
  return buildReference(await bundleSpec(file));
}
