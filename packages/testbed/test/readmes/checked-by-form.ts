import { existsSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "../../src/workspace/paths.js";
import {
  listPublishedPackages,
  readManifest,
} from "../../src/workspace/published.js";

/** A kind of command that the tests do not run. */
export interface CheckedByForm {
  readonly command: RegExp;
  readonly why: string;
  /** Whether what the command names is there. */
  exists(name: string): boolean;
}

/**
 * Every command of a README that is not run, and why. What it names has to be
 * there all the same.
 */
export const checkedByForm: readonly CheckedByForm[] = [
  {
    command: /^npm install (?<name>\S+)$/,
    why: "it asks a registry",
    exists: isPublished,
  },
  {
    command: /^npm (run )?(?<name>start|test|[\w:]+)( -- .*)?$/,
    why: "it sets up, builds and tests this very workspace",
    exists: (name) => hasScript(rootFolder, name),
  },
  {
    command: /^npx pnpm --filter @rollcall\/openapi (?<name>lint)$/,
    why: "the package's own lint runs it",
    exists: (name) => hasScript(join(rootFolder, "openapi"), name),
  },
  {
    command: /^npx pnpm --filter @rollcall\/openapi exec (?<name>vitest) run$/,
    why: "the package's own tests run it",
    exists: (name) =>
      existsSync(join(rootFolder, "openapi", "node_modules", ".bin", name)),
  },
];

function isPublished(name: string): boolean {
  return listPublishedPackages().some(({ manifest }) => manifest.name === name);
}

function hasScript(folder: string, name: string): boolean {
  return name in (readManifest(folder).scripts ?? {});
}
