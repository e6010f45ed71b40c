import { compareReleases } from "./compare-releases.js";
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
  const all = specs.flatMap(({ released }) => released);
  const names = new Set(all.map(({ release }) => release));
  const newestFirst = [...names].sort((a, b) => compareReleases(b, a));
  return newestFirst.map((release) => ({
    release,
    versions: listVersions(specs, release),
    ...(base !== "/" && { href: `../../${release}/` }),
  }));
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
