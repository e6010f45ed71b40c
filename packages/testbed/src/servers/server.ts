import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** What a server's process has used since its start. */
interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const probe = new URL("./probe.mjs", import.meta.url);

/**
 * Starts a Node server and waits until it prints its address, or answers at the
 * one given.
 *
 * @param args Node's arguments: the script and its own.
 * @param at Where a server answers that prints no address.
 */
export async function startServer(
  args: readonly string[],
  at?: string,
): Promise<Server> {
  const child = startProcess(args);
  const serving = at ? waitForAnswer(at, child) : readUrl(child);
  const url = await Promise.race([serving, failAtEnd(child, args)]);
  child.stdout?.resume();
  return {
    url,
    usage: () => usageOf(child),
    stop: () => stop(child),
  };
}

function startProcess(args: readonly string[]): ChildProcess {
  const nodeArgs = ["--import", probe.href, ...args];
  return spawn(process.execPath, nodeArgs, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
    },
  });
}

async function failAtEnd(
  child: ChildProcess,
  args: readonly string[],
): Promise<never> {
  let complaints = "";
  child.stderr?.on("data", (text) => {
    complaints += text;
  });
  const [code] = await once(child, "exit");
  const command = args.join(" ");
  throw new Error(
    `${command} ended with ${code} before it served.\n${complaints}`,
  );
}

/** The first address on this machine that the child prints. */
async function readUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) {
    throw new Error("The server has no output.");
  }
  const lines = createInterface({
    input: stdout,
  });
  for await (const line of lines) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url) {
      return url;
    }
  }
  throw new Error("The server ended without an address.");
}

async function waitForAnswer(
  url: string,
  child: ChildProcess,
): Promise<string> {
  while (child.exitCode === null) {
    if (await isAnswering(url)) {
      return url;
    }
    await sleep(50);
  }
  throw new Error(`Nothing served ${url}.`);
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send("usage");
  const [usage] = await once(child, "message");
  return usage;
}

async function stop(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  if (hasEnded) {
    return;
  }
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
