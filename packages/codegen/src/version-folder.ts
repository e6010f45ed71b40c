import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LoadError } from "@rollcall/spec-diff";

/** Where the paths in messages start: the folder around `openapi/`. */
export function repositoryOf(rootDocument: string): string {
  const versionFolder = dirname(rootDocument);
  return dirname(dirname(versionFolder));
}

/**
 * Whether a document is the root of a version of our own API, as
 * `openapi/v1/rollcall.yaml` is. The rules of the house are for those.
 */
export function isInVersionFolder(rootDocument: string): boolean {
  const folder = dirname(rootDocument);
  const isVersion = /^v\d+$/.test(basename(folder));
  return isVersion && basename(dirname(folder)) === "openapi";
}

/**
 * The version whose sources lie in folders without its name; those of the
 * others are siblings of these.
 */
export const firstVersion = "v1";

/** The version that a root document is of; the first where it is of none. */
export function versionOf(rootDocument: string): string {
  if (isInVersionFolder(rootDocument)) {
    return basename(dirname(rootDocument));
  }
  return firstVersion;
}

/** What the name of everything that is made of a version ends with. */
export function suffixOf(version: string): string {
  if (version === firstVersion) {
    return "";
  }
  return `-${version}`;
}

/** The versions that have a folder with a spec, the first one first. */
export function listVersions(openapiFolder: string): string[] {
  const names = readdirSync(openapiFolder);
  const versions = names.filter((name) => {
    const folder = join(openapiFolder, name);
    return /^v\d+$/.test(name) && hasSpec(folder);
  });
  return versions.sort((a, b) => numberOf(a) - numberOf(b));
}

function numberOf(version: string): number {
  return Number(version.slice(1));
}

function hasSpec(versionFolder: string): boolean {
  const upstream = join(versionFolder, "upstream");
  return existsSync(rootDocument(versionFolder)) || existsSync(upstream);
}

/** Where a version's own root document is. */
export function rootDocument(versionFolder: string): string {
  return join(versionFolder, "rollcall.yaml");
}

/** All files of `overlays/`, in the order of their names. */
export function listOverlays(versionFolder: string): string[] {
  const folder = join(versionFolder, "overlays");
  const names = filesIn(folder).filter((name) => /\.(json|ya?ml)$/.test(name));
  return names.map((name) => join(folder, name));
}

/**
 * The document of somebody else that stands for the root document, if there is
 * one.
 *
 * @throws LoadError when there are several files and nothing says which it is.
 */
export function findUpstream(versionFolder: string): string | undefined {
  const folder = join(versionFolder, "upstream");
  const [first, ...others] = filesIn(folder);
  if (first === undefined) {
    return undefined;
  }
  if (others.length === 0) {
    return join(folder, first);
  }
  return join(versionFolder, readLockedDocument(versionFolder));
}

/** The names of a folder's files, sorted; hidden ones are nobody's. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name);
  return names.filter((name) => !name.startsWith(".")).sort();
}

/**
 * Reads from the lock file which document is the root, where `upstream/` has
 * several files.
 *
 * @throws LoadError where the lock file names none of them.
 */
function readLockedDocument(versionFolder: string): string {
  const file = join(versionFolder, "lock.json");
  try {
    const { document } = JSON.parse(readFileSync(file, "utf8"));
    // Old lock files, from before `upstream/`, named the root document.
    if (String(document).startsWith("upstream/")) {
      return document;
    }
  } catch {
    // A lock file that is missing or no JSON names no document either.
  }
  const version = basename(versionFolder);
  throw new LoadError({
    code: "not-found",
    message: "No lock file says which of these files is the document",
    help: "Run `npm run spec:update -- <file or URL>` with the document.",
    location: {
      file: `openapi/${version}/upstream`,
      line: 1,
      column: 1,
    },
  });
}
