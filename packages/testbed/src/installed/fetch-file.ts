import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.js";

const run = promisify(execFile);

/**
 * One file of a package that is too large to be unpacked, fetched once a
 * machine.
 *
 * @param specifier The package with its exact version.
 * @param path In the package.
 * @returns Where the file is now.
 */
export async function fetchFile(
  specifier: string,
  path: string,
): Promise<string> {
  const name = [specifier, basename(path)].join("-");
  const file = join(cacheFolder(), name.replaceAll("/", "-"));
  if (!existsSync(file)) {
    process.stderr.write(`fetching ${specifier} (once a machine) …\n`);
    await fetchTo(file, specifier, path);
  }
  return file;
}

/** The file is there only when it is whole. */
async function fetchTo(file: string, specifier: string, path: string) {
  await mkdir(cacheFolder(), { recursive: true });
  const folder = await mkdtemp(join(cacheFolder(), "fetching-"));
  try {
    await run("npm", ["pack", specifier, "--pack-destination", folder]);
    const [tarball = ""] = await readdir(folder);
    const member = `package/${path}`;
    await run("tar", ["-xzf", tarball, member], { cwd: folder });
    await rename(join(folder, member), file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
