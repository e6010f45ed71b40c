import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Drawing, drawTerminal } from "./draw-terminal.js";
import type { Recording } from "./recordings.js";
import type { Step } from "./step.js";

const run = promisify(execFile);

/**
 * Runs commands of the built command line on its own mock, and draws what they
 * print.
 *
 * @throws Error if a command fails.
 */
export async function recordTerminal(
  recordings: readonly Recording[],
): Promise<Drawing> {
  const made = await mkdtemp(join(tmpdir(), "terminal-"));
  const folder = await realpath(made);
  try {
    const steps: Step[] = [];
    for (const recording of recordings) {
      steps.push(await record(recording, folder));
    }
    return drawTerminal(steps);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function record(recording: Recording, folder: string): Promise<Step> {
  const { typed, asOnTerminal } = recording;
  const [, ...args] = wordsOf(typed);
  const { stdout, stderr } = await run(
    process.execPath,
    [findCommand(), ...args, ...asOnTerminal],
    {
      cwd: folder,
      env: {
        HOME: folder,
        TZ: "UTC",
      },
    },
  );
  // Nobody is to read where this machine keeps its temporary files.
  const printed = `${stdout}${stderr}`.replaceAll(`${folder}/`, "");
  return {
    typed,
    printed,
  };
}

function wordsOf(typed: string): string[] {
  const line = typed.replaceAll("\\\n", "");
  return line.split(/\s+/);
}

function findCommand(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@rollcall/cli/package.json");
  return join(dirname(manifest), "bin", "rollcall.js");
}
