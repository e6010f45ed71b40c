import { join } from "node:path";
import {
  type PublishedPackage,
  publishedPackages,
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
  | { readonly types?: string; readonly import?: { readonly types?: string } };

/**
 * Every entry point of core: what its `exports` name, and so nothing to keep in
 * step.
 */
export function entryPoints(): EntryPoint[] {
  return publishedPackages()
    .filter(({ manifest }) => manifest.name === "@rollcall/core")
    .flatMap(entryPointsOf);
}

function entryPointsOf({ folder, manifest }: PublishedPackage): EntryPoint[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([path, value]) => {
    const target = value as Target;
    const types =
      typeof target === "string"
        ? undefined
        : (target.types ?? target.import?.types);
    const report = (manifest.name + path.slice(1))
      .replace("@rollcall/", "")
      .replaceAll("/", "-");
    return types
      ? [
          {
            folder,
            report,
            declarations: join(folder, types),
          },
        ]
      : [];
  });
}
