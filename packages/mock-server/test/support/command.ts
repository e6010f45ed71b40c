import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** A command that listens. */
export interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/**
 * Starts the command on a free port; settles once it listens. It does not
 * outlive the test.
 */
export function startCommand(...args: string[]): Promise<Running> {
  const node = [
    "--import",
    "tsx",
    "--conditions=@rollcall/source",
    main,
    "--port",
    "0",
    ...args,
  ];
  const child = spawn(process.execPath, node, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      const url = /listening on (\S+)/.exec(part.toString())?.[1];
      if (url) {
        resolve({ child, url });
      }
    });
    child.on("exit", (code) => reject(new Error(`exit ${code}`)));
  });
}

/** Ends it with `kill -9`. */
export function killed({ child }: Running): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve();
    }
    child.on("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
