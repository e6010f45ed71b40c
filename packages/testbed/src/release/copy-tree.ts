import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rootFolder } from "../workspace/paths.js";
import { run } from "./child.js";
import { plainEnvironment } from "./machine.js";

/** A copy of the repository as it is now. */
export interface Copy {
  readonly commit: string;
  /** How many files differ from that commit. */
  readonly changed: number;
}

const repository = {
  cwd: rootFolder,
  env: plainEnvironment(),
};

/** Clones the last commit, and adds what is not committed yet. */
export async function copyTree(folder: string): Promise<Copy> {
  await git("clone", "--quiet", rootFolder, folder);
  const patched = await copyChanges(folder);
  const added = await copyNewFiles(folder);
  const commit = await git("rev-parse", "--short", "HEAD");
  return {
    commit: commit.trim(),
    changed: patched + added,
  };
}

async function copyChanges(folder: string): Promise<number> {
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

async function copyNewFiles(folder: string): Promise<number> {
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

function git(...args: string[]): Promise<string> {
  return run("git", args, repository);
}

function listOf(names: string): string[] {
  return names.split("\0").filter(Boolean);
}
