import { compareReleaseNames } from "./release-order.js";
import type { SpecDocument } from "./spec-document.js";

/** A release of the packages, as the list of versions tells of it. */
export interface Release {
  readonly release: string;
  /** The versions of the API whose documents it kept. */
  readonly versions: readonly string[];
  /**
   * The site of that release, seen from a page of this one; nothing where sites
   * of releases have no place.
   */
  readonly href?: string;
}

/**
 * The releases, newest first, made of the released documents.
 *
 * @param base - The path of this site. Sites of releases stand side by side,
 *   each at its own: beside `/0.2.0/` is `/0.1.0/`. A site at `/` stands alone.
 */
export function listReleases(
  specs: readonly SpecDocument[],
  base: string,
): Release[] {
  const isAlone = base === "/";
  const names = listNames(specs);
  return names.map((release) => ({
    release,
    versions: listVersions(specs, release),
    ...(!isAlone && { href: `../../${release}/` }),
  }));
}

/** The newest first. */
function listNames(specs: readonly SpecDocument[]): string[] {
  const names = new Set<string>();
  for (const { released } of specs) {
    for (const { release } of released) {
      names.add(release);
    }
  }
  const oldestFirst = [...names].sort(compareReleaseNames);
  return oldestFirst.reverse();
}

function listVersions(
  specs: readonly SpecDocument[],
  release: string,
): string[] {
  const kept = specs.filter(({ released }) => {
    return released.some((one) => one.release === release);
  });
  return kept.map(({ version }) => version);
}
