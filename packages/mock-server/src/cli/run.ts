import { readFileSync } from "node:fs";
import { callCountOf } from "../api/create-engine.js";
import type { Call } from "../calls/call.js";
import { parseExport } from "../calls/stored/parse-export.js";
import type { CreateMockOptions } from "../create-mock.js";
import { withLog } from "../layers/log/with-log.js";
import { openFileStore } from "../node/file-store.js";
import { type Listening, listen } from "../node/listen.js";
import type { StateStore } from "../state/state-store.js";
import { help } from "./help.js";
import { logLines } from "./log-lines.js";
import { type Arguments, readArguments } from "./read-arguments.js";
import { UsageError } from "./usage-error.js";

/** What the command needs of its surroundings. */
export interface Surroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly version: string;
}

/**
 * Runs the command; the server that it started, if it did. Throws
 * {@link UsageError}, or an error with one clean line.
 */
export async function run(
  args: readonly string[],
  io: Surroundings,
): Promise<Listening | undefined> {
  const given = readArguments(args);
  if (given.help || given.version) {
    io.stdout(given.help ? help() : `${io.version}\n`);
    return undefined;
  }
  const options = optionsOf(given);
  const server = await start(given, options, io);
  // The form of this line is a promise: see `READY_LINE` in the tests and the
  // documentation.
  const calls = callCountOf(options);
  io.stdout(
    `rollcall-mock listening on ${server.url} (seed ${given.options.seed}, ${calls} calls)\n`,
  );
  return server;
}

async function start(
  given: Arguments,
  options: CreateMockOptions,
  io: Surroundings,
): Promise<Listening> {
  const log = logLines(given.log, io.stderr);
  if (!isLoopback(given.host)) {
    log({
      level: "warn",
      event: "open",
      message: `listening on ${given.host}: other machines may be able to connect`,
    });
  }
  const layers = given.verbose
    ? [(next: Listening["answer"]) => withLog(next, log)]
    : [];
  const kept = stateOf(given);
  try {
    return await listen({
      ...options,
      ...kept,
      port: given.port,
      host: given.host,
      layers,
      log,
    });
  } catch (error) {
    kept.state?.close();
    throw explained(error as NodeJS.ErrnoException, given);
  }
}

function optionsOf({ options, dataFiles }: Arguments): CreateMockOptions {
  return dataFiles.length === 0
    ? options
    : { ...options, data: dataFiles.flatMap(readCalls) };
}

function stateOf({ stateFile, fsync }: Arguments): { state?: StateStore } {
  return stateFile === undefined
    ? {}
    : { state: openFileStore(stateFile, { fsync }) };
}

function readCalls(path: string): Call[] {
  try {
    return parseExport(readFileSync(path, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `--data ${path}: ${code === "ENOENT" ? "there is no such file" : message}`,
    );
  }
}

function explained(
  error: NodeJS.ErrnoException,
  { port, host }: Arguments,
): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Error(
        `port ${port} of ${host} is taken; --port 0 takes any that is free`,
      );
    case "EACCES":
      return new Error(
        `port ${port} of ${host} is not allowed; choose one above 1023`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new UsageError(`--host ${host} is no address of this machine`);
    default:
      return error;
  }
}

function isLoopback(host: string): boolean {
  return (
    host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}
