import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Imports a package that a folder has in its node_modules. */
export async function importFrom<Module>(
  folder: string,
  name: string,
): Promise<Module> {
  const manifest = join(folder, "package.json");
  const require = createRequire(manifest);
  const file = require.resolve(name);
  const url = pathToFileURL(file);
  return import(url.href);
}
