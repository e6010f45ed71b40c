import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.js";

const run = promisify(execFile);

const npmArguments = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];

/** Exact versions, as in a package.json. */
export type Dependencies = Readonly<Record<string, string>>;

/**
 * Installs packages that are too heavy for everybody's install, once a machine,
 * without running their scripts. They are kept in the folder that
 * ROLLCALL_CACHE names, or else with the temporary files.
 *
 * @returns The folder whose node_modules has them.
 */
export async function install(dependencies: Dependencies): Promise<string> {
  const folder = join(cacheFolder(), keyOf(dependencies));
  if (!existsSync(folder)) {
    const names = Object.keys(dependencies).join(", ");
    process.stderr.write(`installing ${names} (once a machine) …\n`);
    await installInto(folder, dependencies);
  }
  return folder;
}

function manifestOf(dependencies: Dependencies): string {
  return JSON.stringify({
    private: true,
    dependencies,
  });
}

function keyOf(dependencies: Dependencies): string {
  const hash = createHash("sha256");
  hash.update(manifestOf(dependencies));
  return hash.digest("hex").slice(0, 12);
}

/** The folder is there only when all is in it. */
async function installInto(
  folder: string,
  dependencies: Dependencies,
): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, {
    recursive: true,
  });
  const file = join(unfinished, "package.json");
  await writeFile(file, manifestOf(dependencies));
  await run("npm", npmArguments, {
    cwd: unfinished,
  });
  try {
    await rename(unfinished, folder);
  } catch {
    // Another process was faster.
    await rm(unfinished, {
      recursive: true,
      force: true,
    });
  }
}
