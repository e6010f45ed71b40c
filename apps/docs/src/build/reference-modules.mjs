import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix, sep } from "node:path";

// Plain JavaScript, because TypeDoc must not be loaded a second time by the
// loader of TypeScript.

/** The packages that programs import. */
const packages = ["@rollcall/core", "@rollcall/mock-server", "@rollcall/sinks"];

/** @typedef {{ name: string, source: string }} ReferenceModule */

/**
 * Whatever the packages export: what one imports, and the source behind it.
 * @returns {ReferenceModule[]}
 */
export function listModules() {
  return packages.flatMap(modulesOf);
}

/**
 * What one imports for a name of TypeDoc's, which is the path of the source
 * from the folder of all packages: `core/src/v3` or `core/src/v3/spec`.
 * @param {string} path
 */
export function moduleNameOf(path) {
  const endings = [`/${path}.ts`, `/${path}/index.ts`];
  const found = listModules().find(({ source }) => {
    const file = source.split(sep).join("/");
    return endings.some((ending) => file.endsWith(ending));
  });
  if (found === undefined) {
    throw new Error(`No package exports ${path}.`);
  }
  return found.name;
}

/** @param {string} name */
function modulesOf(name) {
  const { resolve } = createRequire(import.meta.url);
  const manifest = resolve(`${name}/package.json`);
  const folder = dirname(manifest);
  const { exports } = JSON.parse(readFileSync(manifest, "utf8"));
  return Object.entries(exports).flatMap(([subpath, entry]) => {
    const source = entry["@rollcall/source"];
    if (source === undefined) {
      return [];
    }
    return [
      {
        name: posix.join(name, subpath),
        source: join(folder, source),
      },
    ];
  });
}
