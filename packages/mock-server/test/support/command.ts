import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The command as it is installed. */
export const bin = fileURLToPath(
  new URL("../../bin/rollcall-mock.js", import.meta.url),
);

/** A command that listens. */
export interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/**
 * Starts the built command on a free port; settles once it listens. It does not
 * outlive the test.
 */
export function startCommand(...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [bin, "--port", "0", ...args], {
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
