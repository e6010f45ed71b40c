import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.js";

const run = promisify(execFile);

const npmFlags = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  // Some of it is for other Nodes than the one that installs it.
  "--no-engine-strict",
];

/** Exact versions, as in a package.json. */
export type Dependencies = Readonly<Record<string, string>>;

/** The text of each file that tells npm what to install. */
type Files = Readonly<Record<string, string>>;

/**
 * Installs packages that are too heavy for everybody's install, once a machine,
 * without running their scripts. They are kept in the folder that
 * ROLLCALL_CACHE names, or else with the temporary files.
 *
 * @returns The folder whose node_modules has them.
 */
export function install(dependencies: Dependencies): Promise<string> {
  const manifest = {
    private: true,
    dependencies,
  };
  const files = {
    "package.json": JSON.stringify(manifest),
  };
  const names = Object.keys(dependencies).join(", ");
  return installOnce(names, files, "install");
}

/**
 * Like `install`, for what the package.json in a folder asks for: exactly what
 * the package-lock.json beside it lists, to the last dependency.
 */
export async function installLocked(folder: string): Promise<string> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const manifest = await read("package.json");
  const files = {
    "package.json": manifest,
    "package-lock.json": await read("package-lock.json"),
  };
  const { dependencies } = JSON.parse(manifest);
  const names = Object.keys(dependencies).join(", ");
  return installOnce(names, files, "ci");
}

async function installOnce(
  names: string,
  files: Files,
  command: "install" | "ci",
): Promise<string> {
  const folder = join(cacheFolder(), keyOf(files));
  if (!existsSync(folder)) {
    process.stderr.write(`installing ${names} (once a machine) …\n`);
    await installInto(folder, files, command);
  }
  return folder;
}

function keyOf(files: Files): string {
  const hash = createHash("sha256");
  for (const text of Object.values(files)) {
    hash.update(text);
  }
  return hash.digest("hex").slice(0, 12);
}

/** The folder is there only when all is in it. */
async function installInto(
  folder: string,
  files: Files,
  command: "install" | "ci",
): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, {
    recursive: true,
  });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(unfinished, name), text);
  }
  await run("npm", [command, ...npmFlags], {
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
