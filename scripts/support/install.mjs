import { existsSync } from "node:fs";
import { join } from "node:path";
import { binFolder } from "./environment.mjs";
import { isInstalled } from "./is-installed.mjs";
import { readJson } from "./root.mjs";
import { run, runQuietly, say } from "./run.mjs";

const installArgs = [
  "install",
  "--frozen-lockfile",
  "--prefer-offline",
  "--reporter=append-only",
];

/** Installs what the lockfile lists, with the pinned pnpm, unless it is. */
export function install() {
  const isDone = isInstalled() || installWithOwnPnpm();
  if (isDone) {
    return 0;
  }
  return installWithNpm();
}

/**
 * Fails on a fresh machine, which has no pnpm yet, and where pnpm has to
 * replace all modules, itself among them.
 */
function installWithOwnPnpm() {
  const pnpm = join(binFolder, "pnpm");
  return existsSync(pnpm) && runQuietly(pnpm, installArgs) === 0;
}

function installWithNpm() {
  say("installing the packages (about a minute) …");
  const { packageManager } = readJson("package.json");
  const args = [
    "exec",
    "--yes",
    `--package=${packageManager}`,
    "--",
    "pnpm",
    ...installArgs,
  ];
  return run("npm", args, ["ignore", 2, 2]);
}
