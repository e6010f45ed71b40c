import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LoadedVersion } from "@rollcall/codegen";
import { loadDocument } from "@rollcall/spec-diff";
import { compareReleases } from "../history/compare-releases.js";
import { History } from "../history/history.js";
import { type Release, unreleased } from "../history/release.js";
import { documentWords } from "./document-words.js";

/**
 * What changed of a version from release to release, and since the last: from
 * the documents that are kept beside the spec, since a clone may have no tags.
 *
 * @param file The root document of the version.
 */
export async function readHistory(
  file: string,
  present: LoadedVersion,
): Promise<History> {
  const released = await readReleases(dirname(file));
  const releases = [...released, { name: unreleased, loaded: present }];
  const steps = await compareReleases(releases, {
    documentationExtensions: documentWords,
  });
  return new History(releases[0]?.name, steps);
}

/** The documents that were released, the oldest first. */
async function readReleases(folder: string): Promise<Release[]> {
  const released = join(folder, "released");
  const files = existsSync(released) ? readdirSync(released) : [];
  const names = files.filter(isDocument).map((file) => file.slice(0, -5));
  const inOrder = names.sort(byRelease);
  return Promise.all(
    inOrder.map(async (name) => ({
      name,
      loaded: await loadDocument(join(released, `${name}.json`)),
    })),
  );
}

/** Beside each document lie the names of its release. */
function isDocument(file: string): boolean {
  return file.endsWith(".json") && !file.endsWith(".surface.json");
}

/** `0.10.0` comes after `0.9.0`. */
function byRelease(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
