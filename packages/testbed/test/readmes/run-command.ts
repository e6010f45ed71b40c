import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";

const mostMs = 60_000;

/** How a command ended. */
export interface Ended {
  /** null: it was stopped, because it served or took too long. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of a shell in a project, to its end or until it serves.
 *
 * @param env What is set beside the path.
 */
export async function runCommand(
  project: string,
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn("bash", ["-o", "pipefail", "-c", command], {
    cwd: project,
    env: { ...environmentOf(project), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const stop = () => {
    if (child.pid) {
      process.kill(-child.pid);
    }
  };
  const timer = setTimeout(stop, mostMs);
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  child.stdout.on("data", (text) => {
    stdout += text;
    if (isServing(stdout)) {
      stop();
    }
  });
  await once(child, "close");
  clearTimeout(timer);
  return { code: child.exitCode, stdout, stderr };
}

function isServing(stdout: string): boolean {
  return /^rollcall-mock listening on .*\n/.test(stdout);
}

/**
 * A shell that has the project's commands and this Node, and an npm that asks
 * no registry.
 */
function environmentOf(project: string): Record<string, string> {
  const folders = [
    join(project, "node_modules", ".bin"),
    dirname(process.execPath),
    process.env.PATH ?? "",
  ];
  return {
    PATH: folders.join(delimiter),
    HOME: project,
    CURL_HOME: project,
    npm_config_offline: "true",
    npm_config_update_notifier: "false",
  };
}
