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
    sayNotRun(command, result.error);
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
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    printed.push(chunk);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      sayNotRun(command, error);
    });
    child.on("close", (code) => {
      const whole = Buffer.concat(printed);
      process.stdout.write(whole);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {string} command
 * @param {Error} error
 */
function sayNotRun(command, { message }) {
  say(`could not run ${command}: ${message}`);
}

/**
 * Like `run`, but silent unless the command fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runQuietly(command, args) {
  const result = spawn(command, args, ["ignore", "pipe", "pipe"]);
  const { status, stdout, stderr, error } = result;
  if (status !== 0) {
    const why = error?.message ?? "";
    process.stderr.write(stdout ?? "");
    process.stderr.write(stderr ?? "");
    process.stderr.write(`${why}\n`);
  }
  return status ?? 1;
}

/**
 * Runs a command to its end and returns what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @throws {Error} With what it says, where it fails.
 */
export function capture(command, args) {
  const result = spawn(command, args, ["inherit", "pipe", "pipe"]);
  const { status, stdout, stderr, error } = result;
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
  return spawnSync(line, words, {
    ...options,
    stdio,
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ line: string, words: readonly string[], options: object }}
 */
function lineOf(command, args) {
  const options = {
    cwd: root,
    env: environment,
  };
  if (!isWindows) {
    return {
      line: command,
      words: args,
      options,
    };
  }
  const words = [command, ...args].map(quote);
  return {
    line: words.join(" "),
    words: [],
    options: {
      ...options,
      shell: true,
    },
  };
}

/**
 * A word of a command line for Windows. There, npm and what it installs are
 * scripts (`turbo.cmd`), and Node starts those only through a shell.
 * @param {string} word
 */
function quote(word) {
  return `"${word}"`;
}
