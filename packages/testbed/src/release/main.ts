import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog, StepError } from "./log.js";
import { Interruption, interruption } from "./process/interruption.js";
import { folderStart } from "./process/processes.js";
import { startKeeper } from "./process/start-keeper.js";
import { rehearse } from "./rehearse.js";
import { steps } from "./step-names.js";

/**
 * Rehearses a release, and leaves nothing behind; with `--keep`, the folder.
 *
 * @returns The exit code.
 */
async function main(options: readonly string[]): Promise<number> {
  const temporary = await realpath(tmpdir());
  const folder = await mkdtemp(join(temporary, folderStart));
  const keeper = startKeeper(folder, options);
  let isOver = false;
  const log = createLog({
    now: () => performance.now(),
    // What is killed fails, and need not be told.
    print: (line) => isOver || console.log(line),
  });
  try {
    await Promise.race([rehearse(folder, log), interruption()]);
    log.end();
    return 0;
  } catch (error) {
    return report(error);
  } finally {
    isOver = true;
    await keeper.clearAway();
    if (options.includes("--keep")) {
      console.error(`kept ${folder}`);
    }
  }
}

function report(error: unknown): number {
  if (error instanceof Interruption) {
    console.error(`interrupted: ${error.message}`);
    return 130;
  }
  if (error instanceof StepError) {
    console.error(`${error.message}: ${messageOf(error.cause)}`);
    console.error(`what to do: ${steps[error.step]};`);
    console.error("`npm run release:verify -- --keep` keeps the folder");
  } else {
    console.error(error);
  }
  return 1;
}

function messageOf(error: unknown): string {
  if (error instanceof Error) {
    return error.message;
  }
  return String(error);
}

// A step that was interrupted must not go on.
process.exit(await main(process.argv.slice(2)));
