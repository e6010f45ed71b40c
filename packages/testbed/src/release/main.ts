import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAll } from "./child.js";
import { createLog, StepError } from "./log.js";
import { rehearse } from "./rehearse.js";

/** Rehearses a release, and leaves nothing behind. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-release-"));
  const log = createLog({
    now: () => performance.now(),
    print: console.log,
  });
  try {
    await rehearse(folder, log);
    log.end();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  } finally {
    killAll();
    await remove(folder);
  }
}

function report(error: unknown): void {
  if (error instanceof StepError) {
    console.error(`${error.message}: ${messageOf(error.cause)}`);
  } else {
    console.error(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function remove(folder: string): Promise<void> {
  return rm(folder, {
    recursive: true,
    force: true,
    maxRetries: 3,
  });
}

function stopEarly(): void {
  killAll();
  process.exitCode = 130;
}

process.once("SIGINT", stopEarly);
process.once("SIGTERM", stopEarly);
await main();
