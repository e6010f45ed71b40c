import { dirname } from "node:path";
import {
  type JsonObject,
  type LoadedDocument,
  loadDocument,
} from "@rollcall/spec-diff";
import type { OpenApiDocument } from "./openapi-document.js";
import { layOver } from "./overlays/lay-over.js";
import { readOverlay } from "./overlays/read-overlay.js";
import {
  findUpstream,
  isInVersionFolder,
  listOverlays,
  repositoryOf,
  versionOf,
} from "./version-folder.js";

/** A spec as one document, which knows the places of its parts. */
export interface LoadedSpec extends Omit<LoadedDocument, "document"> {
  readonly document: OpenApiDocument;
  /** Whether it has to keep the rules of the house, too. */
  readonly isOurs: boolean;
  /** The version of our API that it is, `v1`. */
  readonly version: string;
}

/** What everything is made of: a document with its overlays. */
export interface LoadedVersion extends LoadedDocument {
  /** Whether somebody else publishes the document. */
  readonly isUpstream: boolean;
  /** Whether it has to keep the rules of the house, too. */
  readonly isOurs: boolean;
  /** The version of our API that it is, `v1`. */
  readonly version: string;
}

/** What is read in place of what the version's folder holds. */
export interface VersionOptions {
  /** The path or URL of a document, in place of the one in `upstream/`. */
  readonly upstream?: string | undefined;
}

/**
 * Reads the spec of a version. If its folder holds a document in `upstream/`,
 * that one with all that is in `overlays/` laid over it; else the root
 * document, which may be split over files.
 *
 * Generators, linter and comparisons all read through here, so that none of
 * them knows another document than the others.
 *
 * @param file Path of the root document, such as `openapi/v1/rollcall.yaml`.
 * Messages show paths from the folder around `openapi/`.
 * @throws LoadError when it cannot be read, SpecError when an overlay does not
 * fit; both with the place.
 */
export async function loadVersion(
  file: string,
  options: VersionOptions = {},
): Promise<LoadedVersion> {
  const cwd = repositoryOf(file);
  const isOurs = isInVersionFolder(file);
  const folder = dirname(file);
  const stored = isOurs ? findUpstream(folder) : undefined;
  const upstream = options.upstream ?? stored;
  const isSplitByUs = isOurs && upstream === undefined;
  const base = await loadDocument(upstream ?? file, {
    cwd,
    // What versions share lies beside their folders.
    folder: isSplitByUs ? dirname(folder) : undefined,
  });
  const isUpstream = upstream !== undefined;
  const overlays = isUpstream ? listOverlays(folder) : [];
  return {
    ...(await withOverlays(base, overlays, cwd)),
    isUpstream,
    isOurs,
    version: versionOf(file),
  };
}

async function withOverlays(
  base: LoadedDocument,
  paths: readonly string[],
  cwd: string,
): Promise<LoadedDocument> {
  const reading = paths.map((path) => readOverlay(path, cwd));
  const overlays = await Promise.all(reading);
  if (overlays.length > 0) {
    return layOver(base, overlays);
  }
  return base;
}

/** Reads a spec for the generators; see `loadVersion`. */
export async function loadSpec(file: string): Promise<LoadedSpec> {
  const version = await loadVersion(file);
  return specOf(version);
}

/** The same document, as the generators read it. */
export function specOf({ document, ...rest }: LoadedVersion): LoadedSpec {
  return {
    ...rest,
    document: document satisfies JsonObject as unknown as OpenApiDocument,
  };
}

/** The document alone. */
export async function bundleSpec(file: string): Promise<OpenApiDocument> {
  const { document } = await loadSpec(file);
  return document;
}
