import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesFolder } from "./paths.js";

type Table<Value> = Readonly<Record<string, Value>>;

/** What the testbed reads of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Table<string>;
  readonly peerDependencies?: Table<string>;
  readonly engines?: Table<string>;
  readonly bin?: Table<string>;
  readonly scripts?: Table<string>;
  readonly exports?: Table<unknown>;
  readonly homepage?: unknown;
  readonly bugs?: unknown;
  readonly repository?: unknown;
}

/** A package of this workspace that goes to the registry. */
export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the package.json in a folder. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, "package.json");
  const text = readFileSync(file, "utf8");
  return JSON.parse(text);
}

/**
 * Every package that is published: those that are not private.
 *
 * @param parent The folder of all packages, of this workspace or of a copy.
 */
export function listPublishedPackages(
  parent = packagesFolder,
): PublishedPackage[] {
  const published: PublishedPackage[] = [];
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const manifest = readManifest(folder);
    if (!manifest.private) {
      published.push({
        folder,
        manifest,
      });
    }
  }
  return published;
}

/** The published package of that name. */
export function findPublishedPackage(name: string): PublishedPackage {
  for (const one of listPublishedPackages()) {
    if (one.manifest.name === name) {
      return one;
    }
  }
  throw new Error(`No published package is called ${name}.`);
}

/**
 * The paths that a package lets one import, as they are written:
 * `@rollcall/core/partition`.
 */
export function importPaths(manifest: Manifest): string[] {
  const paths: string[] = [];
  for (const [path, target] of Object.entries(manifest.exports ?? {})) {
    if (path !== "./package.json" && isPacked(target)) {
      paths.push(path.replace(".", manifest.name));
    }
  }
  return paths;
}

/** What leads to a source alone is for this repository, and is not packed. */
function isPacked(target: unknown): boolean {
  const conditions = Object.keys(Object(target));
  return conditions.join() !== "@rollcall/source";
}
