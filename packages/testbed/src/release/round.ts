import type { Log } from "./log.js";
import type { Gate } from "./registry/gate.js";
import type { Workspace } from "./workspace.js";

/** What the steps of a rehearsal share. */
export interface Round {
  /** Holds all that it makes. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly gate: Gate;
  readonly log: Log;
}

/** `4 packages at 0.1.0` */
export function tellReleases(releases: readonly string[]): string {
  const versions = releases.map((release) => release.replace(/^.*@/, ""));
  const different = new Set(versions);
  const named = [...different].join(", ");
  return `${releases.length} packages at ${named}`;
}
