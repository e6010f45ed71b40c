import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rootFolder } from "../workspace/paths.js";
import { plainEnvironment } from "./machine.js";
import { run } from "./process/child.js";

/** A copy of the repository as it is now. */
export interface Copy {
  readonly commit: string;
  /** How many files differ from that commit. */
  readonly changed: number;
}

type Git = (...args: string[]) => Promise<string>;

/** Clones the last commit, and adds what is not committed yet. */
export async function copyTree(folder: string): Promise<Copy> {
  const git = gitIn(rootFolder, dirname(folder));
  await git("clone", "--quiet", rootFolder, folder);
  const patched = await copyChanges(git, folder);
  const added = await copyNewFiles(git, folder);
  const commit = await git("rev-parse", "--short", "HEAD");
  return {
    commit: commit.trim(),
    changed: patched + added,
  };
}

async function copyChanges(git: Git, folder: string): Promise<number> {
  const diff = await git("diff", "HEAD", "--binary");
  if (diff === "") {
    return 0;
  }
  const patch = join(folder, "..", "changes.patch");
  await writeFile(patch, diff);
  await git("-C", folder, "apply", patch);
  const names = await git("diff", "HEAD", "--name-only", "-z");
  return listOf(names).length;
}

async function copyNewFiles(git: Git, folder: string): Promise<number> {
  const flags = ["--others", "--exclude-standard", "-z"];
  const names = listOf(await git("ls-files", ...flags));
  for (const name of names) {
    const target = join(folder, name);
    await mkdir(dirname(target), {
      recursive: true,
    });
    await cp(join(rootFolder, name), target);
  }
  return names.length;
}

function gitIn(repository: string, cwd: string): Git {
  const where = {
    cwd,
    env: plainEnvironment(),
  };
  return (...args) => run("git", ["-C", repository, ...args], where);
}

function listOf(names: string): string[] {
  return names.split("\0").filter(Boolean);
}
