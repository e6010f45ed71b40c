import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectEqual } from "./expect-equal.js";
import type { Workspace } from "./workspace.js";

/** Writes a changeset that bumps every package. */
export async function addChangeset(
  workspace: Workspace,
  name: string,
): Promise<void> {
  const bumps = workspace.packages().map(({ manifest }) => {
    return `"${manifest.name}": patch`;
  });
  const summary = `Rehearse a release: ${name}`;
  const lines = ["---", ...bumps, "---", "", summary, ""];
  const file = join(workspace.folder, ".changeset", `${name}.md`);
  await writeFile(file, lines.join("\n"));
}

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
  const before = new Set(workspace.releases());
  const script = ["run", "version-packages", "--", ...options];
  await workspace.run("npm", ...script);
  const releases = workspace.releases();
  const unchanged = releases.filter((release) => before.has(release));
  expectEqual("packages without a new version", unchanged, []);
  await checkChangelogs(workspace);
  await workspace.commit("Version packages");
  return releases;
}

/** The names of the changesets that wait for a release. */
export async function waitingChangesets({
  folder,
}: Workspace): Promise<string[]> {
  const names = await readdir(join(folder, ".changeset"));
  return names.filter(isChangeset).sort();
}

function isChangeset(name: string): boolean {
  return name.endsWith(".md") && name !== "README.md";
}

async function checkChangelogs(workspace: Workspace): Promise<void> {
  for (const { folder, manifest } of workspace.packages()) {
    const text = await readFile(join(folder, "CHANGELOG.md"), "utf8");
    const [, newest] = /^## (\S+)$/m.exec(text) ?? [];
    const what = `newest version in the changelog of ${manifest.name}`;
    expectEqual(what, newest, manifest.version);
  }
}
