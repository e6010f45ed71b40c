import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findInstalledFolder } from "../workspace/find-installed-folder.js";
import {
  listPublishedPackages,
  type PublishedPackage,
  readManifest,
} from "../workspace/published.js";
import { pack } from "./pack.js";

const run = promisify(execFile);

/**
 * A project outside the workspace that has packed packages in its node_modules.
 */
export interface Consumer {
  readonly folder: string;
  /** Adds a package that the testbed has to the consumer's own. */
  link(name: string): Promise<void>;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/**
 * Makes a folder with these packages unpacked from their tarballs, and what
 * those depend on beside them: from their tarballs too where it is ours, linked
 * where it is not. Nothing is asked of a registry.
 */
export async function createConsumer(
  wanted: readonly PublishedPackage[],
): Promise<Consumer> {
  const folder = await createProject();
  for (const one of withOurDependencies(wanted)) {
    await unpack(one, folder);
    await linkDependencies(one, folder);
  }
  return {
    folder,
    link: (name) => link(name, import.meta.url, folder),
    remove: () => removeFolder(folder),
  };
}

async function createProject(): Promise<string> {
  const start = join(tmpdir(), "rollcall-consumer-");
  const folder = await mkdtemp(start);
  const manifest = {
    name: "consumer",
    private: true,
  };
  const file = join(folder, "package.json");
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, {
    recursive: true,
    force: true,
  });
}

function withOurDependencies(
  wanted: readonly PublishedPackage[],
): Set<PublishedPackage> {
  const ours = listPublishedPackages();
  const all = new Set<PublishedPackage>();
  const add = (name: string) => {
    const one = ours.find(({ manifest }) => manifest.name === name);
    if (one && !all.has(one)) {
      all.add(one);
      dependenciesOf(one).forEach(add);
    }
  };
  for (const { manifest } of wanted) {
    add(manifest.name);
  }
  return all;
}

function dependenciesOf({ manifest }: PublishedPackage): string[] {
  return Object.keys(manifest.dependencies ?? {});
}

function folderIn(consumer: string, name: string): string {
  return join(consumer, "node_modules", name);
}

async function unpack(one: PublishedPackage, consumer: string): Promise<void> {
  const target = folderIn(consumer, one.manifest.name);
  await mkdir(target, {
    recursive: true,
  });
  await run("tar", [
    "-xzf",
    await pack(one),
    "-C",
    target,
    "--strip-components=1",
  ]);
}

/** What is ours is unpacked, and not linked. */
async function linkDependencies(
  one: PublishedPackage,
  consumer: string,
): Promise<void> {
  const { name } = one.manifest;
  const { dependencies = {} } = readManifest(folderIn(consumer, name));
  for (const [dependency, range] of Object.entries(dependencies)) {
    if (!isRange(range)) {
      throw new Error(`${name} was packed with ${dependency}: ${range}.`);
    }
    if (!dependency.startsWith("@rollcall/")) {
      const from = join(one.folder, "package.json");
      await link(dependency, from, consumer);
    }
  }
}

/** Not `workspace:` or `catalog:`, which only this workspace understands. */
function isRange(range: string): boolean {
  return /^[\^~]?\d/.test(range);
}

async function link(
  name: string,
  from: string,
  consumer: string,
): Promise<void> {
  const path = folderIn(consumer, name);
  await mkdir(dirname(path), {
    recursive: true,
  });
  await symlink(findInstalledFolder(name, from), path, "dir");
}
