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
  return join(versionFolder, lockedDocument(versionFolder));
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

/** What the lock file says where `upstream/` has several files. */
function lockedDocument(versionFolder: string): string {
  const file = join(versionFolder, "lock.json");
  try {
    const { document } = JSON.parse(readFileSync(file, "utf8"));
    // Before there was an upstream, it named the root document.
    if (String(document).startsWith("upstream/")) {
      return document;
    }
  } catch {
    // It is not there, or no JSON: then it names no document either.
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
