import { spawn } from "node:child_process";
import { setUp } from "./setup.mjs";
import { inRoot } from "./support/root.mjs";

const serverFlags = ["--demo", "--api-key", "--base-url"];

setUp({ build: true });
const asked = process.argv.slice(2);
const args = chooseArguments(asked);
startCli(args);

/**
 * Without a key, only the embedded mock can answer.
 * @param {string[]} asked
 */
function chooseArguments(asked) {
  const args = asked.length > 0 ? asked : ["list"];
  if (needsDemo(args)) {
    return [...args, "--demo"];
  }
  return args;
}

/** @param {string[]} args */
function needsDemo(args) {
  if (process.env.RETELL_API_KEY) {
    return false;
  }
  const [first = ""] = args;
  const isCommand = !first.startsWith("-");
  return isCommand && !args.some(choosesServer);
}

/** @param {string} arg */
function choosesServer(arg) {
  const [flag = ""] = arg.split("=");
  return serverFlags.includes(flag);
}

/** @param {string[]} args */
function startCli(args) {
  const bin = inRoot("packages/cli/bin/rollcall.js");
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: "inherit",
  });
  passOn("SIGINT", child);
  passOn("SIGTERM", child);
  child.on("exit", (code, signal) => {
    const interrupted = signal === "SIGINT" ? 130 : 1;
    process.exitCode = code ?? interrupted;
  });
}

/**
 * @param {NodeJS.Signals} signal
 * @param {import("node:child_process").ChildProcess} child
 */
function passOn(signal, child) {
  process.on(signal, () => {
    child.kill(signal);
  });
}
