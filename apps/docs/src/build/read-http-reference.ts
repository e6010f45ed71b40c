import { bundleSpec, specFile } from "@rollcall/codegen";
import { buildHttpReference } from "../reference/build-http-reference.js";
import type { HttpReference } from "../reference/http-reference.js";

/** The HTTP reference of the repository's spec. */
export async function readHttpReference(): Promise<HttpReference> {
  const document = await bundleSpec(specFile);
  return buildHttpReference(document);
}
