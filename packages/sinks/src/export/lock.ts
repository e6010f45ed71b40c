import { basename } from "node:path";
import type { Disk } from "../disk/disk.js";
import { FileError } from "../errors/file-error.js";
import { InUseError } from "../errors/in-use-error.js";
import { readWholeFile, writeSynced } from "../records/whole-file.js";
import type { FileNames } from "./file-names.js";

/** The locks of this process: its own pid in a lock file proves nothing. */
const held = new Set<string>();

/**
 * Keeps other exports away from a file. The lock of a process that is gone is
 * taken over. The answer gives it back.
 *
 * @throws InUseError if another export has it.
 */
export async function takeLock(
  disk: Disk,
  { lock, output }: FileNames,
): Promise<() => Promise<void>> {
  if (held.has(lock)) {
    throw new InUseError(output, process.pid, lock);
  }
  held.add(lock);
  try {
    await claim(disk, lock, output);
    await removeAttempts(disk, lock).catch(ignore);
  } catch (error) {
    held.delete(lock);
    throw error;
  }
  return async () => {
    held.delete(lock);
    // It would hide what the export failed with, and its owner is gone anyway.
    await disk.remove(lock).catch(ignore);
  };
}

const ignore = () => {};

async function claim(disk: Disk, lock: string, output: string): Promise<void> {
  const own = `${lock}.${process.pid}`;
  try {
    await writeOwn(disk, own, output);
    const isOurs =
      (await tryClaim(disk, own, lock)) ||
      (await takeOver(disk, own, lock, output));
    if (!isOurs) {
      throw new InUseError(output, await holderOf(disk, lock), lock);
    }
  } finally {
    await disk.remove(own).catch(ignore);
  }
}

/** A process that was killed while it tried has left its own file. */
async function removeAttempts(disk: Disk, lock: string): Promise<void> {
  const start = `${basename(lock)}.`;
  const names = await disk.listBeside(lock);
  const attempts = names.filter((name) => name.startsWith(start));
  for (const name of attempts) {
    const pid = Number(name.slice(start.length));
    const isGone = pid > 0 && !isAlive(pid);
    if (isGone) {
      await disk.remove(`${lock}.${pid}`);
    }
  }
}

/** The first file of an export: what is wrong with it is wrong with all. */
async function writeOwn(
  disk: Disk,
  own: string,
  output: string,
): Promise<void> {
  try {
    await writeSynced(disk, own, `${process.pid}\n`);
  } catch (error) {
    // Nobody has heard of the lock: the file is what was asked for.
    throw new FileError("create", output, Object(error).cause);
  }
}

/** Takes the lock of a process that is gone. */
async function takeOver(
  disk: Disk,
  own: string,
  lock: string,
  output: string,
): Promise<boolean> {
  const holder = await holderOf(disk, lock);
  if (isAlive(holder)) {
    throw new InUseError(output, holder, lock);
  }
  await disk.remove(lock);
  return tryClaim(disk, own, lock);
}

/**
 * A second name is refused where the first one is taken: of two processes, one
 * gets it, and the lock is never half a one.
 */
async function tryClaim(
  disk: Disk,
  own: string,
  lock: string,
): Promise<boolean> {
  try {
    await disk.link(own, lock);
    return true;
  } catch (error) {
    const { code } = error as FileError;
    if (code === "EEXIST") {
      return false;
    }
    // Some disks have no second names: there, nobody is kept away.
    if (noLinks.includes(code)) {
      return true;
    }
    throw error;
  }
}

const noLinks: readonly string[] = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

/** After a loss of power, a lock may be half there: then it is nobody's. */
async function holderOf(disk: Disk, lock: string): Promise<number> {
  const text = (await readWholeFile(disk, lock)) ?? "";
  if (text.endsWith("\n")) {
    return Number(text);
  }
  return 0;
}

function isAlive(pid: number): boolean {
  const isOther = Number.isInteger(pid) && pid > 0 && pid !== process.pid;
  if (!isOther) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return Object(error).code === "EPERM";
  }
}
