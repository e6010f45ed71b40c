import { loadVersion, specFiles, specOf } from "@rollcall/codegen";
import { buildHttpReference } from "../reference/build-http-reference.js";
import type { HttpReference } from "../reference/http-reference.js";
import { loadSdk } from "../reference/sdk.js";
import { readHistory } from "./read-history.js";

/** The HTTP reference of every version of the API, the newest first. */
export async function readHttpReferences(): Promise<HttpReference[]> {
  const references = await Promise.all(specFiles.map(readHttpReference));
  return references.reverse();
}

async function readHttpReference(file: string): Promise<HttpReference> {
  const loaded = await loadVersion(file);
  const { document, version } = specOf(loaded);
  const sdk = await loadSdk(version);
  const history = await readHistory(file, loaded);
  return buildHttpReference(document, version, sdk, history);
}
