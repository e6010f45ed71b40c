import type { LoadedVersion } from "@rollcall/codegen";
import { loadDocument } from "@rollcall/spec-diff";
import { compareReleases } from "../history/compare-releases.js";
import { History } from "../history/history.js";
import { type Release, unreleased } from "../history/release.js";
import {
  listReleasedFiles,
  type ReleasedFile,
} from "../specs/list-released-files.js";
import { documentWords } from "./document-words.js";

/**
 * What changed of a version from release to release, and since the last.
 *
 * @param file The root document of the version.
 */
export async function readHistory(
  file: string,
  present: LoadedVersion,
): Promise<History> {
  const loading = listReleasedFiles(file).map(loadReleased);
  const released = await Promise.all(loading);
  const next = {
    name: unreleased,
    loaded: present,
  };
  const releases = [...released, next];
  const steps = await compareReleases(releases, {
    documentationExtensions: documentWords,
  });
  return new History(releases[0]?.name, steps);
}

async function loadReleased({ release, file }: ReleasedFile): Promise<Release> {
  const loaded = await loadDocument(file);
  return {
    name: release,
    loaded,
  };
}
