import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Clears away after a rehearsal. */
export interface Keeper {
  /** Ends all processes, and deletes the folder. */
  clearAway(): Promise<void>;
}

const script = fileURLToPath(new URL("./keeper.ts", import.meta.url));

/** Starts a process that outlives this one, to clear away after it. */
export function startKeeper(
  folder: string,
  options: readonly string[],
): Keeper {
  const tsx = import.meta.resolve("tsx");
  const args = ["--import", tsx, script, folder, ...options];
  const keeper = spawn(process.execPath, args, {
    stdio: ["pipe", "inherit", "inherit"],
    // Ctrl-C in a terminal ends the whole group.
    detached: true,
  });
  return {
    async clearAway() {
      const ended = once(keeper, "exit");
      keeper.stdin.end();
      await ended;
    },
  };
}
