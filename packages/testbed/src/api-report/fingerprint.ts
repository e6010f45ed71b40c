import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rootFolder } from "../workspace/paths.js";
import type { EntryPoint } from "./entry-points.js";

/** `from "./operation-BoF-3YDc.js"`: files that a bundler made for sharing. */
const localImport = /from '(\.\/[^']+)\.js'/g;
/** The part of their names that changes with their content. */
const contentHash = /-[\w-]{8}(?=\.js')/g;

/**
 * A digest of all that a report is made of: the declarations, the settings, the
 * versions of what is installed, and the report as it is committed.
 */
export function fingerprintOf({
  folder,
  report,
  declarations,
}: EntryPoint): string {
  const hash = createHash("sha256");
  for (const file of withImports(declarations)) {
    hash.update(readFileSync(file, "utf8").replace(contentHash, ""));
  }
  const others = [
    join(folder, "api-extractor.json"),
    join(folder, "etc", `${report}.api.md`),
    join(rootFolder, "pnpm-lock.yaml"),
  ];
  for (const file of others) {
    hash.update(existsSync(file) ? readFileSync(file) : "none");
  }
  return hash.digest("hex");
}

/** A declaration file, and those that it imports from its own folder. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) {
    return seen;
  }
  if (!existsSync(file)) {
    return seen;
  }
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path = ""] of text.matchAll(localImport)) {
    withImports(join(dirname(file), `${path}.d.ts`), seen);
  }
  return seen;
}
