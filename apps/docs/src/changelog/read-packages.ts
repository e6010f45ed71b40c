import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A package that is published, and what its releases changed. */
export interface PublishedPackage {
  /** `@rollcall/core` */
  readonly name: string;
  readonly description: string;
  /** What changesets wrote; empty before the first release. */
  readonly changelog: string;
}

/** Every package that is published, in the order of their names. */
export function readPackages(): PublishedPackage[] {
  const folders = readdirSync(join(root, "packages"));
  const packages = folders.map(readPackage);
  const published = packages.filter((one) => one !== undefined);
  return published.sort(compareNames);
}

/** The texts of the changesets that no release has yet. */
export function readChangesets(): string[] {
  const folder = join(root, ".changeset");
  const files = readdirSync(folder);
  const changesets = files.filter(isChangeset).sort();
  return changesets.map((name) => {
    const file = join(folder, name);
    return readFileSync(file, "utf8");
  });
}

function isChangeset(file: string): boolean {
  return file.endsWith(".md") && file !== "README.md";
}

function compareNames(a: PublishedPackage, b: PublishedPackage): number {
  if (a.name < b.name) {
    return -1;
  }
  return 1;
}

/** Nothing for a package that is private, and for a folder that is none. */
function readPackage(folder: string): PublishedPackage | undefined {
  const path = join(root, "packages", folder);
  const manifest = readIfThere(join(path, "package.json"));
  if (manifest === "") {
    return undefined;
  }
  const { name, description, private: isPrivate } = JSON.parse(manifest);
  if (isPrivate) {
    return undefined;
  }
  return {
    name,
    description,
    changelog: readIfThere(join(path, "CHANGELOG.md")),
  };
}

function readIfThere(file: string): string {
  if (existsSync(file)) {
    return readFileSync(file, "utf8");
  }
  return "";
}
