import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Finds the folder of a package that another one depends on, even if its
 * `exports` hide its package.json.
 *
 * @param from A file of the package that depends on it.
 */
export function findInstalledFolder(name: string, from: string): string {
  const require = createRequire(from);
  for (const modules of require.resolve.paths(name) ?? []) {
    const folder = join(modules, name);
    if (existsSync(folder)) {
      return folder;
    }
  }
  throw new Error(`${name} is not installed beside ${from}.`);
}
