import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { House } from "./house.js";

/** The command as it is installed. */
export const bin = fileURLToPath(
  new URL("../../bin/rollcall.js", import.meta.url),
);

/** How a process with pipes ended, and what it wrote. */
export interface Piped {
  /** `null` for one that was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What else a process is given. */
export interface PipeOptions {
  /** What is piped into it. */
  readonly input?: string;
  /** A shell's words before it, such as a limit that it runs under. */
  readonly before?: string;
  /** Is called with each piece of its output, to end it by its signal. */
  readonly watch?: (
    child: ChildProcess,
    stdout: string,
    stderr: string,
  ) => void;
}

/** Runs the built command with pipes to its end. */
export async function runInPipe(
  argv: readonly string[],
  house: Pick<House, "folder" | "env">,
  options: PipeOptions = {},
): Promise<Piped> {
  const child = startInPipe(argv, house, options.before);
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      options.watch?.(child, written.stdout, written.stderr);
    });
  }
  child.stdin?.end(options.input ?? "");
  const code = await endOf(child);
  return { code, ...written };
}

/** Starts the built command with pipes. */
export function startInPipe(
  argv: readonly string[],
  { folder, env }: Pick<House, "folder" | "env">,
  before?: string,
): ChildProcess {
  const words = [process.execPath, bin, ...argv];
  const shell = ["bash", "-c", `${before}\nexec "$@"`, "bash", ...words];
  const [program = "", ...rest] = before === undefined ? words : shell;
  return spawn(program, rest, { cwd: folder, env });
}

/** Its exit code, once all that it wrote was read. */
export function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
