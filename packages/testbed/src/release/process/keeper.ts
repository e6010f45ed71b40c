/**
 * Waits for the end of a rehearsal, however it comes (`kill -9` too), and clears
 * away what is left: its processes, and its folder but with `--keep`.
 */
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { killWorkingIn } from "./processes.js";

const [, , folder = "", option] = process.argv;

// The rehearsal holds the other end, and lets go of it when it ends.
process.stdin.resume();
await once(process.stdin, "close");
while (killWorkingIn(folder) > 0) {
  await sleep(50);
}
if (option !== "--keep") {
  await rm(folder, {
    recursive: true,
    force: true,
    maxRetries: 3,
  });
}
