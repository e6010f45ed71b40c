import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What a server's process has used since its start. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const probe = new URL("./probe.mjs", import.meta.url).href;

/**
 * Starts a Node server and waits until it prints its address, or answers at the
 * one given.
 *
 * @param args Node's arguments: the script and its own.
 * @param ready The line that has the address; a server that prints none has it
 * given as `at`.
 */
export async function startServer(
  args: readonly string[],
  at?: string,
): Promise<Server> {
  const child = spawn(process.execPath, ["--import", probe, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const heard: string[] = [];
  child.stderr?.on("data", (text) => heard.push(String(text)));
  const url = await Promise.race([
    at ? answering(at, child) : printedUrl(child),
    once(child, "exit").then(([code]) => {
      throw new Error(
        `${args.join(" ")} ended with ${code} before it served.\n${heard.join("")}`,
      );
    }),
  ]);
  child.stdout?.resume();
  return { url, usage: () => usageOf(child), stop: () => stop(child) };
}

/** The first address on this machine that the child prints. */
async function printedUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) {
    throw new Error("The server has no output.");
  }
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url) {
      return url;
    }
  }
  throw new Error("The server ended without an address.");
}

async function answering(url: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) {
      return url;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing served ${url}.`);
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send("usage");
  const [usage] = await once(child, "message");
  return usage;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
