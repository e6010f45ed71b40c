import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { inRoot, workspaceFolders } from "../../support/root.mjs";

/** What the commands for the spec run from, read and write. */
const copied = [
  ".changeset",
  "openapi",
  "package.json",
  "packages/cli/cli-surface.json",
  "packages/cli/cli-surface-v3.json",
  "packages/core/etc",
  "pnpm-workspace.yaml",
  "scripts",
];

/** Packages whose sources run. */
const running = [
  "apps/docs",
  "packages/cli",
  "packages/codegen",
  "packages/core",
  "packages/mock-server",
  "packages/spec-diff",
];

/**
 * The pages of the site, of which its build makes some at the same time; no
 * command reads them.
 */
const leftOut = ["node_modules", "content"];

/** Whose imports have to find what is installed, or another copied package. */
const importing = ["", "openapi", ...running];

/**
 * So much of the repository that the commands for the spec work in it: in
 * processes of their own, and with their own code. It is removed when the test
 * is over.
 */
export function copyRepository() {
  const repository = mkdtempSync(join(tmpdir(), "rollcall-repository-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const sources = running.map((folder) => `${folder}/src`);
  for (const path of [...copied, ...sources, ...manifests()]) {
    copy(path, repository);
  }
  for (const folder of importing) {
    linkModules(folder, repository);
  }
  return {
    repository,
    /**
     * @param {string} path
     * @param {(text: string) => string} change
     */
    edit(path, change) {
      const file = join(repository, path);
      const text = readFileSync(file, "utf8");
      const changed = change(text);
      if (changed === text) {
        throw new Error(`${path} has nothing to edit.`);
      }
      writeFileSync(file, changed);
    },
    /**
     * Runs a command of `scripts/`.
     * @param {string} script
     * @param {readonly string[]} args
     * @param {readonly string[]} [nodeOptions]
     */
    run(script, args, nodeOptions = []) {
      const options = ["--conditions=@rollcall/source", "--import=tsx"];
      const command = [...options, ...nodeOptions, `scripts/${script}`];
      return spawnSync(process.execPath, [...command, ...args], {
        cwd: repository,
        encoding: "utf8",
      });
    },
  };
}

function manifests() {
  return workspaceFolders().map((folder) => `${folder}/package.json`);
}

/**
 * @param {string} path
 * @param {string} repository
 */
function copy(path, repository) {
  const target = join(repository, path);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(inRoot(path), target, {
    recursive: true,
    filter: (source) => !leftOut.includes(basename(source)),
  });
}

/**
 * Links every installed package but our own, which are those of the copy.
 * @param {string} folder
 * @param {string} repository
 */
function linkModules(folder, repository) {
  const from = inRoot(folder, "node_modules");
  const to = join(repository, folder, "node_modules");
  for (const name of modulesIn(from)) {
    const link = join(to, name);
    mkdirSync(dirname(link), { recursive: true });
    const ours = /^@rollcall\/(.+)/.exec(name)?.[1];
    const target = ours ? folderOf(ours, repository) : join(from, name);
    symlinkSync(target, link);
  }
}

/** @param {string} folder */
function modulesIn(folder) {
  const names = readdirSync(folder).filter((name) => name !== ".pnpm");
  return names.flatMap((name) => {
    const isScope = name.startsWith("@");
    const inner = isScope ? readdirSync(join(folder, name)) : [];
    if (isScope) {
      return inner.map((each) => `${name}/${each}`);
    }
    return [name];
  });
}

/**
 * @param {string} name
 * @param {string} repository
 */
function folderOf(name, repository) {
  const isSpec = name === "openapi";
  return join(repository, isSpec ? name : `packages/${name}`);
}
