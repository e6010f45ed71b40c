import { join } from "node:path";
import {
  listPublishedPackages,
  type PublishedPackage,
} from "../workspace/published.js";

/** Something that one can import, and the declarations behind it. */
export interface EntryPoint {
  /** The package's folder. */
  readonly folder: string;
  /** The report's file name, without its ending: `core`, `core-partition`. */
  readonly report: string;
  /** Path of the built declarations. */
  readonly declarations: string;
}

/**
 * An entry of a package.json's `exports`, as far as it says where types are.
 */
type Target =
  | string
  | {
      readonly types?: string;
      readonly import?: { readonly types?: string };
    };

/**
 * Every entry point of core: what its `exports` name, and so nothing to keep in
 * step.
 */
export function entryPoints(): EntryPoint[] {
  return listPublishedPackages()
    .filter(({ manifest }) => manifest.name === "@rollcall/core")
    .flatMap(entryPointsOf);
}

function entryPointsOf({ folder, manifest }: PublishedPackage): EntryPoint[] {
  const found: EntryPoint[] = [];
  for (const [path, target] of Object.entries(manifest.exports ?? {})) {
    const types = typesOf(target as Target);
    if (types !== undefined) {
      found.push({
        folder,
        report: reportName(manifest.name, path),
        declarations: join(folder, types),
      });
    }
  }
  return found;
}

function typesOf(target: Target): string | undefined {
  if (typeof target === "string") {
    return undefined;
  }
  return target.types ?? target.import?.types;
}

/** `core-partition` for `./partition` of core. */
function reportName(packageName: string, path: string): string {
  const imported = path.replace(".", packageName);
  const name = imported.replace("@rollcall/", "");
  return name.replaceAll("/", "-");
}
