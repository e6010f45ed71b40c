import { expectEqual } from "./expect-equal.js";
import { waitingChangesets } from "./version-step.js";
import type { Workspace } from "./workspace.js";

/** Takes the newest releases back, and looks whether they are. */
export async function rollBack(
  workspace: Workspace,
  before: readonly string[],
): Promise<void> {
  const bad = workspace.releases();
  const command = ["run", "release:rollback", "--", ...bad];
  await workspace.run("npm", ...command, "--dry-run");
  expectEqual("after a dry run", await latest(workspace), bad);
  await workspace.run("npm", ...command);
  expectEqual("latest", await latest(workspace), before);
  for (const release of bad) {
    const reason = await workspace.run("npm", "view", release, "deprecated");
    expectEqual(`${release} is deprecated`, reason.trim() !== "", true);
  }
  const restored = await waitingChangesets(workspace);
  expectEqual("restored changesets", restored, ["second.md"]);
}

/** What `latest` leads to, as `name@version`. */
export async function latest(workspace: Workspace): Promise<string[]> {
  const releases: string[] = [];
  for (const { manifest } of workspace.packages()) {
    const { name } = manifest;
    const field = "dist-tags.latest";
    const version = await workspace.run("npm", "view", name, field);
    releases.push(`${name}@${version.trim()}`);
  }
  return releases;
}
