import { type Round, tellReleases } from "../round.js";
import { addChangeset } from "../steps/changesets.js";
import { buildTree, checkTree, testVersions } from "../steps/check-tree.js";
import { versionPackages } from "../steps/version.js";
import { pnpm } from "../workspace.js";

/** From the changesets to packages that are ready to be published. */
export async function prepare({ workspace, log }: Round): Promise<void> {
  const flags = ["--frozen-lockfile", "--prefer-offline"];
  await log.step(
    "install",
    () => workspace.run("node", pnpm, "install", ...flags),
    () => "from the lockfile",
  );
  const version = async () => {
    await addChangeset(workspace, "first");
    return versionPackages(workspace);
  };
  await log.step("version", version, tellReleases);
  await log.step(
    "checks of `npm test`",
    () => checkTree(workspace),
    () => "format, lint, knip, types, spec:check",
  );
  await log.step(
    "lint, types and build",
    () => buildTree(workspace),
    () => "of every workspace, the site too",
  );
  await log.step(
    "tests that read versions",
    () => testVersions(workspace),
    () => "of the scripts, and of changesets",
  );
}
