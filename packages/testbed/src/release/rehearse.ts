import { join } from "node:path";
import { publishedPackages } from "../workspace/published.js";
import { copyTree } from "./copy-tree.js";
import { expectEqual } from "./expect-equal.js";
import { openGate } from "./gate.js";
import type { Log } from "./log.js";
import { checkTags, dieAfterFirst, publish } from "./publish-step.js";
import { startVerdaccio } from "./verdaccio.js";
import { addChangeset, versionPackages } from "./version-step.js";
import { createWorkspace, npmSettings } from "./workspace.js";

export async function rehearse(folder: string, log: Log): Promise<void> {
  const copyFolder = join(folder, "copy");
  await log.step(
    "copy of the tree",
    () => copyTree(copyFolder),
    (c) => `${c.commit} and ${c.changed} changed files`,
  );
  const ours = publishedPackages().map((one) => one.manifest.name);
  const registry = await log.step("registry", () =>
    startVerdaccio(folder, ours),
  );
  const gate = await openGate(registry.url);
  const settings = await npmSettings(
    join(folder, "maintainer"),
    gate.url,
    registry,
  );
  const workspace = createWorkspace(copyFolder, settings);
  await log.step("set-up", () => workspace.run("node", "scripts/setup.mjs"));
  await log.step(
    "version",
    async () => {
      await workspace.run(
        "npm",
        "pkg",
        "set",
        "repository=https://git.example/we/rollcall",
      );
      await addChangeset(workspace, "first");
      return versionPackages(workspace);
    },
    (r) => r.join(" "),
  );
  await log.step("format", () => workspace.run("biome", "check", "."));
  await log.step("checks", () =>
    workspace.run(
      "turbo",
      "run",
      "lint",
      "typecheck",
      "build",
      "--output-logs=errors-only",
    ),
  );
  await log.step("die", () => dieAfterFirst(workspace, gate), String);
  await log.step("go on", () => publish(workspace, gate), String);
  await checkTags(workspace);
  await log.step("again", async () =>
    expectEqual("x", await publish(workspace, gate), []),
  );
}
