import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pathOf } from "./sample-files.js";

const bin = fileURLToPath(new URL("./bin", import.meta.url));

/** How a program of the machine ended. */
export interface Ended {
  /** null: it served, and was stopped. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a script of the samples is given. */
export interface Surroundings {
  /** It runs there, and it is its home. */
  readonly folder: string;
  /** Where the mock that stands for the API listens. */
  readonly url: string;
  /** What stands in place of the ports that samples name. */
  readonly ports: Readonly<Record<string, number>>;
}

/** Runs a sample for bash or Python, to its end or until it serves. */
export async function runScript(
  script: string,
  { folder, url, ports }: Surroundings,
): Promise<Ended> {
  const [command, ...args] = commandOf(script);
  const child = spawn(command, args, {
    cwd: folder,
    env: environmentOf(folder, url),
    detached: true,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text) => {
    stdout += text;
    if (isServing(stdout) && child.pid) {
      process.kill(-child.pid);
    }
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  child.stdin.end(writeWithPorts(script, ports));
  await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}

function writeWithPorts(script: string, ports: Surroundings["ports"]): string {
  let written = readFileSync(pathOf(script), "utf8");
  for (const [named, port] of Object.entries(ports)) {
    written = written.replaceAll(`:${named}`, `:${port}`);
    written = written.replaceAll(`--port ${named}`, `--port ${port}`);
  }
  return written;
}

function commandOf(script: string): [string, ...string[]] {
  if (script.endsWith(".py")) {
    return ["python3", "-"];
  }
  return ["bash", "-eo", "pipefail", "-s"];
}

function environmentOf(folder: string, url: string) {
  return {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    TZ: "UTC",
    RETELL_API_KEY: "key_of_a_test",
    RETELL_BASE_URL: url,
  };
}

function isServing(stdout: string): boolean {
  return /^rollcall-mock listening on .*\n/.test(stdout);
}
