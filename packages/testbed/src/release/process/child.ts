import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { kill, killWorkingIn } from "./processes.js";

/** What a command needs to run. */
export interface Where {
  /** A folder of the rehearsal: what works there is killed with the command. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** @default 1_800_000 */
  readonly timeoutMs?: number;
}

/** A command that has ended. */
interface Ended {
  /** Null where it was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly isLate: boolean;
}

/** A command that runs. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Ends it, and all that it has started. */
  kill(): void;
}

const usualTimeoutMs = 1_800_000;
const shownLines = 40;

/** Starts a command in a process group of its own. */
export function start(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutMs = usualTimeoutMs }: Where,
): Running {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let isLate = false;
  const end = () => killAll(child, cwd);
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, timeoutMs);
  const ended = readToEnd(child).finally(() => clearTimeout(timer));
  return {
    ended: ended.then((result) => ({
      ...result,
      isLate,
    })),
    kill: end,
  };
}

/**
 * Runs a command to its end.
 *
 * @throws {Error} With what it printed, where it fails.
 */
export async function run(
  command: string,
  args: readonly string[],
  where: Where,
): Promise<string> {
  const { ended } = start(command, args, where);
  const result = await ended;
  if (result.code !== 0) {
    const typed = [command, ...args].join(" ");
    const said = lastLines(`${result.stdout}\n${result.stderr}`);
    throw new Error(`"${typed}" ${endOf(result)}:\n${said}`);
  }
  return result.stdout;
}

function endOf({ code, isLate }: Ended): string {
  if (isLate) {
    return "took too long";
  }
  if (code === null) {
    return "was killed";
  }
  return `ended with ${code}`;
}

async function readToEnd(child: ChildProcess): Promise<Omit<Ended, "isLate">> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (text) => {
    stdout += text;
  });
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  return {
    code,
    stdout,
    stderr,
  };
}

function killAll({ pid }: ChildProcess, cwd: string): void {
  if (pid !== undefined) {
    kill(-pid);
  }
  killWorkingIn(cwd);
}

function lastLines(text: string): string {
  const lines = text.trim().split("\n");
  return lines.slice(-shownLines).join("\n");
}
