import { copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { install } from "../installed/install.js";
import type { Surroundings } from "./runtime.js";

const programs = ["proxied.mjs", "results.mjs"];

/** Of the two that the README's sample for a proxy runs on. */
export interface Versions {
  readonly node: string;
  readonly undici: string;
}

/** Makes a project inside the consumer's, with an undici of its own. */
export async function createProxiedProject(
  { consumer }: Surroundings,
  { node, undici }: Versions,
): Promise<string> {
  const name = `node-${node}-undici-${undici}`;
  const folder = join(consumer.folder, name);
  await linkUndici(folder, undici);
  for (const program of programs) {
    const source = join(consumer.folder, program);
    const target = join(folder, program);
    await copyFile(source, target);
  }
  return folder;
}

async function linkUndici(folder: string, version: string): Promise<void> {
  const packages = {
    undici: version,
  };
  const installed = await install(packages);
  const source = join(installed, "node_modules", "undici");
  const modules = join(folder, "node_modules");
  await mkdir(modules, {
    recursive: true,
  });
  const target = join(modules, "undici");
  await symlink(source, target);
}
