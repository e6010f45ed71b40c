import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** What an install brings. */
export interface InstallSize {
  readonly packages: number;
  /** 10^6 bytes, of the files themselves. */
  readonly megabytes: number;
}

/** What the command line may bring at most, with all that it depends on. */
const most: InstallSize = {
  packages: 15,
  megabytes: 15,
};

/**
 * Measures what npm installed into a folder.
 *
 * @throws {Error} Where it is more than the command line may bring.
 */
export async function checkInstall(folder: string): Promise<InstallSize> {
  const modules = join(folder, "node_modules");
  const size = {
    packages: await countPackages(modules),
    megabytes: await measureFiles(modules),
  };
  if (size.packages > most.packages || size.megabytes > most.megabytes) {
    const is = JSON.stringify(size);
    throw new Error(`The install is ${is}: more than ${JSON.stringify(most)}.`);
  }
  return size;
}

/** npm writes down what it has installed. */
async function countPackages(modules: string): Promise<number> {
  const text = await readFile(join(modules, ".package-lock.json"), "utf8");
  const { packages } = JSON.parse(text);
  return Object.keys(packages).length;
}

async function measureFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  let bytes = 0;
  for (const entry of entries) {
    if (entry.isFile()) {
      const { size } = await stat(join(entry.parentPath, entry.name));
      bytes += size;
    }
  }
  return bytes / 1_000_000;
}
