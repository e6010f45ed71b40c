import { dirname } from "node:path";
import { type LoadedDocument, loadDocument } from "@rollcall/spec-diff";
import type { OpenApiDocument } from "./document.js";

/** A spec as one document, which knows the places of its parts. */
export interface LoadedSpec extends Pick<LoadedDocument, "locate"> {
  readonly document: OpenApiDocument;
}

/**
 * Reads a spec that may be split over files; see `loadDocument`.
 *
 * @param file Path of the root document, such as `openapi/v1/rollcall.yaml`.
 * Messages show paths from the folder around `openapi/`.
 * @throws LoadError when it cannot be read, with the place.
 */
export async function loadSpec(file: string): Promise<LoadedSpec> {
  const versionFolder = dirname(file);
  const cwd = dirname(dirname(versionFolder));
  const { document, locate } = await loadDocument(file, { cwd });
  return {
    document: document as unknown as OpenApiDocument,
    locate,
  };
}

/** The document alone. */
export async function bundleSpec(file: string): Promise<OpenApiDocument> {
  const { document } = await loadSpec(file);
  return document;
}
