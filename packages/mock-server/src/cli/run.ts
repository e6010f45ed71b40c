import type { Layer } from "../api/mock-options.js";
import type { Workspace } from "../calls/workspace.js";
import type { CreateMockOptions } from "../create-mock.js";
import { withLog } from "../layers/log/with-log.js";
import { openFileStore } from "../node/file-store.js";
import { type Listening, listen } from "../node/listen.js";
import type { StateStore } from "../state/state-store.js";
import type { Log } from "../util/log-entry.js";
import { explainListenError } from "./explain-listen-error.js";
import { help } from "./help.js";
import { logLines } from "./log-lines.js";
import { type Arguments, readArguments } from "./read-arguments.js";
import { type Export, readExport } from "./read-export.js";
import { readyLine } from "./ready-line.js";
import { UsageError } from "./usage-error.js";

/** What the command needs of its surroundings. */
export interface Surroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly version: string;
}

/**
 * Runs the command; the server that it started, if it did.
 *
 * @throws UsageError for arguments that make no sense.
 * @throws Error with one clean line, if it cannot start.
 * @example
 * ```ts
 * const server = await run(["--port", "0", "--calls", "25"], {
 *   stdout: (text) => process.stdout.write(text),
 *   stderr: (text) => process.stderr.write(text),
 *   version: "1.0.0",
 * });
 * server?.url.startsWith("http://127.0.0.1:"); // => true
 * await server?.close();
 * ```
 */
export async function run(
  args: readonly string[],
  io: Surroundings,
): Promise<Listening | undefined> {
  const given = readArguments(args);
  if (given.help || given.version) {
    const text = given.help ? help() : `${io.version}\n`;
    io.stdout(text);
    return undefined;
  }
  const exports = given.dataFiles.map(readExport);
  const server = await start(given, exports, io);
  const line = readyLine({
    url: server.url,
    seed: given.options.seed,
    workspace: server.workspaces[0] as Workspace,
    now: server.clock.now(),
    exports,
  });
  io.stdout(line);
  return server;
}

async function start(
  given: Arguments,
  exports: readonly Export[],
  io: Surroundings,
): Promise<Listening> {
  const { port, host } = given;
  const log = logLines(given.log, io.stderr);
  const options = optionsOf(given, exports, log);
  const state = openState(given);
  try {
    const kept = state === undefined ? {} : { state };
    const server = await listen({
      ...options,
      ...kept,
      port,
      host,
    });
    warnOfOthers(host, log);
    return server;
  } catch (error) {
    state?.close();
    throw explainListenError(error as NodeJS.ErrnoException, given);
  }
}

function optionsOf(
  { options, verbose }: Arguments,
  exports: readonly Export[],
  log: Log,
): CreateMockOptions {
  const logging: Layer = (next) => withLog(next, log);
  const layers = verbose ? [logging] : [];
  const all = {
    ...options,
    log,
    layers,
  };
  if (exports.length === 0) {
    return all;
  }
  const data = exports.flatMap(({ calls }) => calls);
  return {
    ...all,
    data,
  };
}

function openState({ stateFile, fsync }: Arguments): StateStore | undefined {
  if (stateFile === undefined) {
    return undefined;
  }
  try {
    return openFileStore(stateFile, { fsync });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`--state: ${message.replace(/\.$/, "")}`);
  }
}

function warnOfOthers(host: string, log: Log): void {
  if (!isLoopback(host)) {
    log({
      level: "warn",
      event: "open",
      message: `listening on ${host}: other machines may be able to connect`,
    });
  }
}

function isLoopback(host: string): boolean {
  const isIpv4 = /^127\.\d+\.\d+\.\d+$/.test(host);
  if (isIpv4) {
    return true;
  }
  if (host === "localhost") {
    return true;
  }
  return host === "::1";
}
