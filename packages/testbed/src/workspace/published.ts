import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesFolder } from "./paths.js";

/** What the testbed reads of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** A package of this workspace that goes to the registry. */
export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the package.json in a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Every package that is published: those that are not private. */
export function publishedPackages(): PublishedPackage[] {
  return readdirSync(packagesFolder)
    .map((name) => join(packagesFolder, name))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => !manifest.private);
}

/** The published package of that name. */
export function publishedPackage(name: string): PublishedPackage {
  const found = publishedPackages().find(
    ({ manifest }) => manifest.name === name,
  );
  if (!found) {
    throw new Error(`No published package is called ${name}.`);
  }
  return found;
}

/**
 * The paths that a package lets one import, as they are written:
 * `@rollcall/core/partition`.
 */
export function importPaths({ name, exports = {} }: Manifest): string[] {
  return Object.keys(exports)
    .filter((path) => path !== "./package.json")
    .map((path) => name + path.slice(1));
}
