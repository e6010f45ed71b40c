import { expectEqual } from "../expect-equal.js";
import { type Round, tellReleases } from "../round.js";
import { addChangeset } from "../steps/changesets.js";
import { publish } from "../steps/publish.js";
import {
  checkReleasedDocument,
  rewordSpec,
} from "../steps/released-document.js";
import { readTagged, rollBack, tryRollBack } from "../steps/roll-back.js";
import { versionPackages } from "../steps/version.js";

/** Nothing that is built holds a version: it is built once. */
const built = "--built";

/** What comes after the first release. */
export async function goOn(round: Round): Promise<void> {
  const first = round.workspace.releases();
  await releaseAndTakeBack(round, first);
  await releaseCanary(round, first);
  await releaseNext(round, first);
}

/** A second release, which is taken back by the names of its packages. */
async function releaseAndTakeBack(
  { workspace, gate, log }: Round,
  first: readonly string[],
) {
  const release = async () => {
    await addChangeset(workspace, "second");
    await rewordSpec(workspace);
    await workspace.commit("Give the spec other words");
    const releases = await versionPackages(workspace);
    checkReleasedDocument(workspace);
    await publish(workspace, gate, built);
    expectEqual("latest", await readTagged(workspace, "latest"), releases);
    return releases;
  };
  const bad = await log.step("a second release", release, tellReleases);
  const rollback = {
    args: [...bad, "--reason", "It loses calls"],
    bad,
    tag: "latest",
    before: first,
    changesets: ["second"],
  };
  const takeBack = async () => {
    await tryRollBack(workspace, rollback);
    await rollBack(workspace, rollback);
  };
  await log.step(
    "roll back by name",
    takeBack,
    () => "tags, deprecation, changesets",
  );
  await workspace.commit("Restore the changesets");
}

/** A canary, of whatever changesets wait; nothing of it is committed. */
async function releaseCanary(
  { workspace, gate, log }: Round,
  first: readonly string[],
) {
  const release = async () => {
    const releases = await versionPackages(workspace, "--snapshot", "canary");
    await publish(workspace, gate, built, "--tag", "canary", "--no-git-tag");
    expectEqual("latest", await readTagged(workspace, "latest"), first);
    expectEqual("canary", await readTagged(workspace, "canary"), releases);
    await workspace.run("git", "reset", "--quiet", "--hard", "HEAD~");
    return releases;
  };
  await log.step("a canary", release, tellReleases);
}

/** A pre-release, which is taken back by the commit that made it. */
async function releaseNext(
  { workspace, gate, log }: Round,
  first: readonly string[],
) {
  const release = async () => {
    await workspace.run("changeset", "pre", "enter", "next");
    const releases = await versionPackages(workspace);
    await publish(workspace, gate, built);
    expectEqual("latest", await readTagged(workspace, "latest"), first);
    expectEqual("next", await readTagged(workspace, "next"), releases);
    return releases;
  };
  const name = "a pre-release, `next`";
  const bad = await log.step(name, release, tellReleases);
  const rollback = {
    args: ["--commit", "HEAD"],
    bad,
    tag: "next",
    before: first,
    changesets: ["second"],
  };
  await log.step(
    "roll back by commit",
    () => rollBack(workspace, rollback),
    () => "tags, deprecation, changesets",
  );
}
