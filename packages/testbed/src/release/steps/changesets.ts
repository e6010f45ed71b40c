import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Workspace } from "../workspace.js";

/** Writes a changeset that bumps every package. */
export async function addChangeset(
  workspace: Workspace,
  name: string,
): Promise<void> {
  const parent = folderOf(workspace);
  const file = join(parent, `${name}.md`);
  const text = changesetOf(workspace, `Rehearse a release: ${name}`);
  await writeFile(file, text);
}

function changesetOf(workspace: Workspace, summary: string): string {
  const lines = ["---"];
  for (const { manifest } of workspace.packages()) {
    const { name } = manifest;
    lines.push(`"${name}": patch`);
  }
  lines.push("---", "", summary, "");
  return lines.join("\n");
}

/** The names of the changesets that wait for a release. */
export async function listWaitingChangesets(
  workspace: Workspace,
): Promise<string[]> {
  const parent = folderOf(workspace);
  const files = await readdir(parent);
  const used = await readUsed(parent);
  const names = files.filter(isChangeset).map(nameOf);
  const waiting = names.filter((name) => !used.includes(name));
  return waiting.sort();
}

function folderOf({ folder }: Workspace): string {
  return join(folder, ".changeset");
}

function isChangeset(file: string): boolean {
  const isMarkdown = file.endsWith(".md");
  return isMarkdown && file !== "README.md";
}

function nameOf(file: string): string {
  return file.replace(/\.md$/, "");
}

/** Reads which changesets are used: in pre mode, used ones stay in the folder. */
async function readUsed(parent: string): Promise<string[]> {
  const file = join(parent, "pre.json");
  if (!existsSync(file)) {
    return [];
  }
  const text = await readFile(file, "utf8");
  const pre = JSON.parse(text);
  return pre.changesets;
}
