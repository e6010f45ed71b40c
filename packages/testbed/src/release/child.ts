import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What a command needs to run. */
export interface Where {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** @default 300_000 */
  readonly timeoutMs?: number;
}

/** A command that has ended. */
interface Ended {
  /** Null where it was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Ends it, and all that it has started. */
  kill(): void;
}

const living = new Set<ChildProcess>();
const usualTimeoutMs = 300_000;
const shownLines = 30;

/** Starts a command in a process group of its own. */
export function start(
  command: string,
  args: readonly string[],
  where: Where,
): Running {
  const child = spawn(command, args, {
    cwd: where.cwd,
    env: where.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  living.add(child);
  const timeoutMs = where.timeoutMs ?? usualTimeoutMs;
  const timer = setTimeout(killGroup, timeoutMs, child);
  const ended = readToEnd(child).finally(() => {
    clearTimeout(timer);
    living.delete(child);
  });
  return {
    ended,
    kill: () => killGroup(child),
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
  const { code, stdout, stderr } = await ended;
  if (code !== 0) {
    const said = lastLines(`${stdout}\n${stderr}`);
    const typed = [command, ...args].join(" ");
    throw new Error(`"${typed}" ended with ${code ?? "a signal"}:\n${said}`);
  }
  return stdout;
}

/** Ends every command that still runs. */
export function killAll(): void {
  for (const child of living) {
    killGroup(child);
  }
}

async function readToEnd(child: ChildProcess): Promise<Ended> {
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

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}

function lastLines(text: string): string {
  const lines = text.trim().split("\n");
  return lines.slice(-shownLines).join("\n");
}
