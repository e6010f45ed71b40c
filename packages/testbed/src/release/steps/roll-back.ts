import { expectEqual } from "../expect-equal.js";
import { readPackument } from "../registry/packument.js";
import type { Workspace } from "../workspace.js";
import { listWaitingChangesets } from "./changesets.js";

const command = ["run", "release:rollback", "--"];

/** What is taken back, and what has to be there afterwards. */
export interface Rollback {
  /** `<package>@<version> …`, or `--commit <sha>`. */
  readonly args: readonly string[];
  readonly bad: readonly string[];
  readonly tag: string;
  /** What the tag led to before, and has to lead to again. */
  readonly before: readonly string[];
  readonly changesets: readonly string[];
}

/** Says what taking releases back would do, and looks that it did nothing. */
export async function tryRollBack(
  workspace: Workspace,
  { args, bad, tag }: Rollback,
): Promise<void> {
  await workspace.run("npm", ...command, ...args, "--dry-run");
  const untouched = await readTagged(workspace, tag);
  expectEqual("after a dry run", untouched, bad);
}

/** Takes releases back, and looks whether they are. */
export async function rollBack(
  workspace: Workspace,
  { args, bad, tag, before, changesets }: Rollback,
): Promise<void> {
  await workspace.run("npm", ...command, ...args);
  const now = await readTagged(workspace, tag);
  expectEqual(`"${tag}"`, now, before);
  await checkDeprecated(workspace, bad);
  const restored = await listWaitingChangesets(workspace);
  expectEqual("restored changesets", restored, changesets);
}

async function checkDeprecated(
  { registry }: Workspace,
  releases: readonly string[],
): Promise<void> {
  for (const release of releases) {
    const [name, version] = splitRelease(release);
    const { versions } = await readPackument(registry, name);
    const reason = versions[version]?.deprecated;
    const isDeprecated = reason !== undefined;
    expectEqual(`${release} is deprecated`, isDeprecated, true);
  }
}

function splitRelease(release: string): [name: string, version: string] {
  const at = release.lastIndexOf("@");
  const name = release.slice(0, at);
  const version = release.slice(at + 1);
  return [name, version];
}

/** Reads which release of each package a dist-tag names, as `name@version`. */
export async function readTagged(
  { packages, registry }: Workspace,
  tag: string,
): Promise<string[]> {
  const releases: string[] = [];
  for (const { manifest } of packages()) {
    const { name } = manifest;
    const packument = await readPackument(registry, name);
    const version = packument["dist-tags"][tag];
    releases.push(`${name}@${version}`);
  }
  return releases;
}
