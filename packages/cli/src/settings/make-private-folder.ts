import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

const onlyOwners = 0o700;

/**
 * Makes a folder, and those that it is in, that only their owner may enter; one
 * that is there stays as it is. Node's own `recursive` never ends where the
 * system denies a folder that is there, as Linux' /proc does.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  const hasParent = await tryToMake(folder);
  if (!hasParent && dirname(folder) !== folder) {
    await makePrivateFolder(dirname(folder));
    await mkdir(folder, { mode: onlyOwners });
  }
}

/** @returns Whether there is a folder for it to be in. */
async function tryToMake(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: onlyOwners });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      return false;
    }
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) {
      return true;
    }
    throw error;
  }
}
