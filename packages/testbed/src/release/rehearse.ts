import { join } from "node:path";
import { nodes } from "../runtimes/versions.js";
import { installedFolder } from "../workspace/installed-folder.js";
import { publishedPackages } from "../workspace/published.js";
import { installWith, runExamples } from "./consumers.js";
import { copyTree } from "./copy-tree.js";
import { expectEqual } from "./expect-equal.js";
import { type Gate, openGate } from "./gate.js";
import type { Log } from "./log.js";
import { checkPackedFiles } from "./packed-files.js";
import { checkTags, dieAfterFirst, publish } from "./publish-step.js";
import { latest, rollBack } from "./rollback-step.js";
import { startVerdaccio } from "./verdaccio.js";
import { addChangeset, versionPackages } from "./version-step.js";
import { createWorkspace, npmSettings, type Workspace } from "./workspace.js";

const repository = "https://git.example/rehearsal/rollcall";

/** Does the whole round in a folder: a copy, a registry, and their users. */
export async function rehearse(folder: string, log: Log): Promise<void> {
  const copy = join(folder, "copy");
  await log.step(
    "copy the tree",
    () => copyTree(copy),
    ({ commit, changed }) => `${commit} and ${changed} changed files`,
  );
  const ours = publishedPackages().map(({ manifest }) => manifest.name);
  const start = () => startVerdaccio(folder, ours);
  const registry = await log.step("start a registry", start);
  const gate = await openGate(registry.url);
  try {
    const maintainer = join(folder, "maintainer");
    const settings = await npmSettings(maintainer, gate.url, registry);
    const workspace = createWorkspace(copy, settings);
    await prepare(workspace, log);
    await release(workspace, gate, log);
    await use(workspace, folder, log);
    await goOn(workspace, gate, log);
  } finally {
    await gate.stop();
    await registry.stop();
  }
}

/** From the changesets to packages that are ready to be published. */
async function prepare(workspace: Workspace, log: Log): Promise<void> {
  const pnpm = join(installedFolder("pnpm", import.meta.url), "bin/pnpm.cjs");
  const flags = ["--frozen-lockfile", "--prefer-offline"];
  await log.step("install", () => {
    return workspace.run("node", pnpm, "install", ...flags);
  });
  const version = async () => {
    await workspace.run("npm", "pkg", "set", `repository=${repository}`);
    await addChangeset(workspace, "first");
    return versionPackages(workspace);
  };
  await log.step("version", version, tellReleases);
  await log.step(
    "format and lint",
    () => {
      return workspace.run("biome", "check", ".");
    },
    () => "",
  );
  await log.step(
    "types and build",
    () => {
      return workspace.run(
        "turbo",
        "run",
        "lint",
        "typecheck",
        "build",
        "--filter=!@rollcall/docs",
        "--output-logs=errors-only",
      );
    },
    () => "",
  );
}

async function release(workspace: Workspace, gate: Gate, log: Log) {
  const first = await log.step(
    "publish, and die",
    () => dieAfterFirst(workspace, gate),
    (names) => `after ${names.join(", ")}`,
  );
  const rest = await log.step(
    "publish, and go on",
    () => publish(workspace, gate),
    (names) => `with ${names.join(", ")}`,
  );
  const names = workspace.packages().map(({ manifest }) => manifest.name);
  expectEqual("published", [...first, ...rest].sort(), names.sort());
  await checkTags(workspace);
  await log.step(
    "publish again",
    async () => {
      expectEqual("published", await publish(workspace, gate), []);
    },
    () => "nothing to do",
  );
  await log.step("packed files", () => checkPackedFiles(workspace), String);
}

async function use(workspace: Workspace, folder: string, log: Log) {
  for (const manager of ["npm", "pnpm"] as const) {
    const user = join(folder, `user-${manager}`);
    await log.step(`install by ${manager}`, () => {
      return installWith(manager, user, workspace);
    });
    const all = async () => {
      let count = 0;
      for (const version of [nodes[20], nodes[22], nodes[24]]) {
        count += await runExamples(user, version, workspace);
      }
      return count;
    };
    await log.step(
      "samples on 20, 22, 24",
      all,
      (count) => `${count} programs ran`,
    );
  }
}

/** What comes after the first release. */
async function goOn(workspace: Workspace, gate: Gate, log: Log) {
  const first = await latest(workspace);
  const second = async () => {
    await addChangeset(workspace, "second");
    const releases = await versionPackages(workspace);
    await publish(workspace, gate);
    expectEqual("latest", await latest(workspace), releases);
    return releases;
  };
  await log.step("a second release", second, tellReleases);
  await log.step(
    "roll back",
    () => rollBack(workspace, first),
    () => {
      return "tags, deprecation, changesets";
    },
  );
  const canary = async () => {
    const releases = await versionPackages(workspace, "--snapshot", "canary");
    await publish(workspace, gate, "--tag", "canary", "--no-git-tag");
    expectEqual("latest", await latest(workspace), first);
    return releases;
  };
  await log.step("a canary", canary, tellReleases);
}

function tellReleases(releases: readonly string[]): string {
  return releases.map((release) => release.replace(/^.*\//, "")).join(" ");
}
