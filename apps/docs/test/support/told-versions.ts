import {
  loadVersion,
  type OpenApiDocument,
  specFiles,
  specOf,
} from "@rollcall/codegen";
import { buildHttpReference } from "../../src/reference/build-http-reference.js";
import type { HttpReference } from "../../src/reference/http-reference.js";
import { loadSdk, type Sdk } from "../../src/reference/sdk.js";

/** A version of the API, and what the site tells of it. */
export interface ToldVersion {
  /** `v3` */
  readonly version: string;
  readonly document: OpenApiDocument;
  readonly sdk: Sdk;
  readonly reference: HttpReference;
}

/** All of them: read once, as it takes a second, and changed by no test. */
export const toldVersions = await Promise.all(specFiles.map(readVersion));

export function toldVersion(name: string): ToldVersion {
  const found = toldVersions.find(({ version }) => version === name);
  if (found === undefined) {
    throw new Error(`There is no ${name}.`);
  }
  return found;
}

async function readVersion(file: string): Promise<ToldVersion> {
  const { document, version } = specOf(await loadVersion(file));
  const sdk = await loadSdk(version);
  const reference = buildHttpReference(document, version, sdk);
  return { version, document, sdk, reference };
}
