import { spawnSync, spawn as start } from "node:child_process";
import { environment } from "./environment.mjs";
import { root } from "./root.mjs";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */

const isWindows = process.platform === "win32";

/**
 * Says on stderr what is going on. Stdout belongs to the command that was asked
 * for.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`rollcall: ${message}\n`);
}

/**
 * Runs a command to its end and returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StdioOptions} stdio
 */
export function run(command, args, stdio = "inherit") {
  const result = spawn(command, args, stdio);
  if (result.error) {
    const { message } = result.error;
    say(`could not run ${command}: ${message}`);
  }
  return result.status ?? 1;
}

/**
 * Like `run`, but beside others: what the command prints comes in one piece,
 * when it has ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runBeside(command, args) {
  const { line, words, options } = lineOf(command, args);
  const child = start(line, words, options);
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on("data", (chunk) => printed.push(chunk));
  child.stderr?.on("data", (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on("error", ({ message }) => {
      say(`could not run ${command}: ${message}`);
    });
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/**
 * Like `run`, but silent unless the command fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runQuietly(command, args) {
  const result = spawn(command, args, ["ignore", "pipe", "pipe"]);
  if (result.status !== 0) {
    process.stderr.write(result.stdout ?? "");
    process.stderr.write(result.stderr ?? "");
    process.stderr.write(result.error?.message ?? "");
    process.stderr.write("\n");
  }
  return result.status ?? 1;
}

/**
 * Runs a command to its end and returns what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @throws {Error} With what it says, where it fails.
 */
export function capture(command, args) {
  const { status, stdout, stderr, error } = spawn(command, args, [
    "inherit",
    "pipe",
    "pipe",
  ]);
  if (status !== 0) {
    const typed = [command, ...args].join(" ");
    const why = error?.message ?? stderr;
    throw new Error(`"${typed}" failed:\n${why}`);
  }
  return String(stdout);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StdioOptions} stdio
 */
function spawn(command, args, stdio) {
  const { line, words, options } = lineOf(command, args);
  return spawnSync(line, words, { ...options, stdio });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ line: string, words: readonly string[], options: object }}
 */
function lineOf(command, args) {
  const options = { cwd: root, env: environment };
  if (isWindows) {
    const line = [command, ...args].map(quote).join(" ");
    return { line, words: [], options: { ...options, shell: true } };
  }
  return { line: command, words: args, options };
}

/**
 * A word of a command line for Windows. There, npm and what it installs are
 * scripts (`turbo.cmd`), and Node starts those only through a shell.
 * @param {string} word
 */
function quote(word) {
  return `"${word}"`;
}
