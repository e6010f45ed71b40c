import { join } from "node:path";
import { listPublishedPackages } from "../workspace/published.js";
import { copyTree } from "./copy-tree.js";
import type { Log } from "./log.js";
import { openGate } from "./registry/gate.js";
import { startVerdaccio } from "./registry/verdaccio.js";
import type { Round } from "./round.js";
import { goOn } from "./rounds/go-on.js";
import { prepare } from "./rounds/prepare.js";
import { release } from "./rounds/release.js";
import { use } from "./rounds/use.js";
import { createWorkspace, npmSettings } from "./workspace.js";

/** Does the whole round in a folder: a copy, a registry, and their users. */
export async function rehearse(folder: string, log: Log): Promise<void> {
  const copy = join(folder, "copy");
  await log.step(
    "copy the tree",
    () => copyTree(copy),
    ({ commit, changed }) => `${commit} and ${changed} changed files`,
  );
  const ours = listPublishedPackages().map(({ manifest }) => manifest.name);
  const registry = await log.step(
    "start a registry",
    () => startVerdaccio(join(folder, "registry"), ours),
    () => `for ${ours.length} packages`,
  );
  const gate = await openGate(registry.url);
  const maintainer = join(folder, "maintainer");
  const settings = await npmSettings(maintainer, gate.url, registry);
  const round: Round = {
    folder,
    workspace: createWorkspace(copy, gate.url, settings),
    gate,
    log,
  };
  try {
    await prepare(round);
    await release(round);
    await use(round);
    await goOn(round);
  } finally {
    await gate.stop();
    await registry.stop();
  }
}
