import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { installedFolder } from "../workspace/installed-folder.js";
import {
  type PublishedPackage,
  publishedPackages,
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
  const folder = await mkdtemp(join(tmpdir(), "rollcall-consumer-"));
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true }),
  );
  for (const one of withOurDependencies(wanted)) {
    await unpack(one, folder);
  }
  return {
    folder,
    link: (name) => link(name, import.meta.url, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function withOurDependencies(
  wanted: readonly PublishedPackage[],
): Set<PublishedPackage> {
  const ours = publishedPackages();
  const named = new Set(wanted.map(({ manifest }) => manifest.name));
  for (const name of named) {
    const found = ours.find(({ manifest }) => manifest.name === name);
    for (const dependency of Object.keys(found?.manifest.dependencies ?? {})) {
      if (ours.some(({ manifest }) => manifest.name === dependency)) {
        named.add(dependency);
      }
    }
  }
  return new Set(ours.filter(({ manifest }) => named.has(manifest.name)));
}

async function unpack(one: PublishedPackage, consumer: string): Promise<void> {
  const target = join(consumer, "node_modules", one.manifest.name);
  await mkdir(target, { recursive: true });
  await run("tar", [
    "-xzf",
    await pack(one),
    "-C",
    target,
    "--strip-components=1",
  ]);
  for (const [name, range] of Object.entries(
    readManifest(target).dependencies ?? {},
  )) {
    if (!/^[\^~]?\d/.test(range)) {
      throw new Error(
        `${one.manifest.name} was packed with ${name}: ${range}.`,
      );
    }
    if (!name.startsWith("@rollcall/")) {
      await link(name, join(one.folder, "package.json"), consumer);
    }
  }
}

async function link(
  name: string,
  from: string,
  consumer: string,
): Promise<void> {
  const path = join(consumer, "node_modules", name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(installedFolder(name, from), path, "dir");
}
