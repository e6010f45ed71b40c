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
  const packages = folders.flatMap((folder) => readPackage(folder));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The texts of the changesets that no release has yet. */
export function readChangesets(): string[] {
  const folder = join(root, ".changeset");
  const files = readdirSync(folder).filter(isChangeset);
  return files.sort().map((file) => readFileSync(join(folder, file), "utf8"));
}

function isChangeset(file: string): boolean {
  return file.endsWith(".md") && file !== "README.md";
}

function readPackage(folder: string): PublishedPackage[] {
  const path = join(root, "packages", folder);
  const manifest = join(path, "package.json");
  if (!existsSync(manifest)) {
    return [];
  }
  const {
    name,
    description,
    private: isPrivate,
  } = JSON.parse(readFileSync(manifest, "utf8"));
  if (isPrivate) {
    return [];
  }
  const file = join(path, "CHANGELOG.md");
  const changelog = existsSync(file) ? readFileSync(file, "utf8") : "";
  return [{ name, description, changelog }];
}
