import type { OpenApiDocument } from "@rollcall/codegen";
import {
  type DiffOptions,
  diffDocuments,
  type Finding,
  type LoadedDocument,
} from "@rollcall/spec-diff";
import { describeFinding } from "./describe-finding.js";
import { type Compared, isTold } from "./is-told.js";
import type { Release, SpecChange, Step } from "./release.js";
import { placeOf } from "./spec-place.js";

/** What each release changed that came after another, the oldest first. */
export async function compareReleases(
  releases: readonly Release[],
  options: DiffOptions = {},
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [index, release] of releases.entries()) {
    const before = releases[index - 1];
    if (before) {
      const changes = await compare(before.loaded, release.loaded, options);
      steps.push({
        release: release.name,
        changes,
      });
    }
  }
  return steps;
}

async function compare(
  old: LoadedDocument,
  revised: LoadedDocument,
  options: DiffOptions,
): Promise<SpecChange[]> {
  const { findings } = await diffDocuments(old, revised, options);
  const compared = {
    old: old.document as unknown as OpenApiDocument,
    revised: revised.document as unknown as OpenApiDocument,
  };
  const told = findings.filter((finding) => isTold(finding, compared));
  const changes = told.map((finding) => toChange(finding, compared));
  return dropTwice(changes);
}

function toChange(finding: Finding, { old, revised }: Compared): SpecChange {
  const { side, pointer, code, before, after } = finding;
  const document = side === "old" ? old : revised;
  return {
    place: placeOf(document, pointer),
    code,
    words: describeFinding(finding),
    before,
    after,
  };
}

/** What several places use, or several lenses see, is told of once. */
function dropTwice(changes: readonly SpecChange[]): SpecChange[] {
  const known = new Map<string, SpecChange>();
  for (const change of changes) {
    const holder = change.place.slice(0, change.place.lastIndexOf("/"));
    const key = `${holder} ${change.words}`;
    if (!known.has(key)) {
      known.set(key, change);
    }
  }
  return [...known.values()];
}
