import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareReleaseNames } from "./release-order.js";

/** The document that a release had. */
export interface ReleasedFile {
  /** `0.2.0` */
  readonly release: string;
  readonly file: string;
}

/**
 * The documents that were released of a version, the oldest first. They are
 * kept beside the spec, since a clone may have no tags.
 *
 * @param spec - The root document of the version.
 */
export function listReleasedFiles(spec: string): ReleasedFile[] {
  const folder = join(dirname(spec), "released");
  if (!existsSync(folder)) {
    return [];
  }
  const files = readdirSync(folder).filter(isDocument);
  const releases = files.map((file) => file.slice(0, -".json".length));
  const inOrder = releases.sort(compareReleaseNames);
  return inOrder.map((release) => ({
    release,
    file: join(folder, `${release}.json`),
  }));
}

/** Beside each document lie the names of its release. */
function isDocument(file: string): boolean {
  return file.endsWith(".json") && !file.endsWith(".surface.json");
}
