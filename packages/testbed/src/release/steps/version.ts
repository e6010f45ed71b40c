import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expectEqual } from "../expect-equal.js";
import type { Workspace } from "../workspace.js";

/**
 * Turns the changesets into versions and changelogs, as the release workflow
 * does, and commits them.
 *
 * @returns `name@version` of every package.
 */
export async function versionPackages(
  workspace: Workspace,
  ...options: string[]
): Promise<string[]> {
  const before = workspace.releases();
  const command = ["run", "version-packages", "--"];
  await workspace.run("npm", ...command, ...options);
  const releases = workspace.releases();
  const unchanged = releases.filter((release) => {
    return before.includes(release);
  });
  expectEqual("packages without a new version", unchanged, []);
  await checkChangelogs(workspace);
  await workspace.commit("Version packages");
  return releases;
}

async function checkChangelogs(workspace: Workspace): Promise<void> {
  for (const { folder, manifest } of workspace.packages()) {
    const { name, version } = manifest;
    const file = join(folder, "CHANGELOG.md");
    const text = await readFile(file, "utf8");
    const heading = /^## (\S+)$/m.exec(text);
    const newest = heading?.[1];
    const what = `newest version in the changelog of ${name}`;
    expectEqual(what, newest, version);
  }
}
