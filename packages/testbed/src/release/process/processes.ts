import { readdirSync, readlinkSync } from "node:fs";
import { basename, dirname, sep } from "node:path";

/** How the folder of a rehearsal begins its name. */
export const folderStart = "rollcall-release-";

/**
 * Ends every process that works in a folder of a rehearsal, whoever started it:
 * turbo and others give what they start a process group of its own, which
 * outlives theirs. Only Linux tells where a process works.
 *
 * @returns How many there were.
 */
export function killWorkingIn(folder: string): number {
  if (!isOfRehearsal(folder)) {
    return 0;
  }
  const found = processes().filter((pid) => worksIn(pid, folder));
  for (const pid of found) {
    kill(pid);
  }
  return found.length;
}

/** Ends a process, or with a negative number its group. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}

/** Anybody's shell may work in any other folder. */
function isOfRehearsal(folder: string): boolean {
  const isRoot = dirname(folder) === folder;
  if (isRoot) {
    return false;
  }
  return (
    basename(folder).startsWith(folderStart) || isOfRehearsal(dirname(folder))
  );
}

function processes(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(isOther);
  } catch {
    return [];
  }
}

function isOther(pid: number): boolean {
  return pid > 0 && pid !== process.pid;
}

function worksIn(pid: number, folder: string): boolean {
  try {
    const place = readlinkSync(`/proc/${pid}/cwd`);
    return `${place}${sep}`.startsWith(`${folder}${sep}`);
  } catch {
    // It has ended, or belongs to somebody else.
    return false;
  }
}
