import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";

/**
 * Files that this very process holds: its own pid in a lock file proves
 * nothing, as pids are used again.
 */
const held = new Set<string>();

/**
 * Takes a lock for this process: a file beside the one it guards, with the
 * holder's pid in it. A lock whose holder is gone is taken over. The answer
 * gives it back.
 */
export function takeLock(guarded: string): () => void {
  const lock = `${guarded}.lock`;
  if (held.has(lock)) {
    throw new Error(`${guarded} is in use by this process.`);
  }
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    claim(own, lock, guarded);
  } finally {
    rmSync(own, { force: true });
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) {
      rmSync(lock, { force: true });
    }
  };
}

/**
 * A hard link fails when the name is taken: of two processes, one gets it, and
 * the lock is never empty.
 */
function claim(own: string, lock: string, guarded: string): void {
  for (let tries = 0; tries < 3; tries++) {
    try {
      linkSync(own, lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
      dropStale(lock, guarded);
    }
  }
  throw new Error(
    `${guarded} is being opened by other processes at the same time. Try again.`,
  );
}

function dropStale(lock: string, guarded: string): void {
  const pid = holderOf(lock);
  if (pid === undefined) {
    return;
  }
  if (isAlive(pid)) {
    throw new Error(
      `${guarded} is in use by process ${pid}. If that is no mock, delete ${lock}.`,
    );
  }
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  // Between reading and renaming, somebody else may have taken over: then
  // theirs was moved, and goes back.
  if (holderOf(aside) === pid) {
    rmSync(aside, { force: true });
  } else {
    renameSync(aside, lock);
  }
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
