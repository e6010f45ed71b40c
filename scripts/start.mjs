import { spawn } from "node:child_process";
import { setUp } from "./setup.mjs";
import { inRoot } from "./support/root.mjs";

const serverFlags = ["--demo", "--api-key", "--base-url"];

setUp({ build: true });
const args = chooseArguments();
startCli(args);

/** Without a key, only the embedded mock can answer. */
function chooseArguments() {
  const args = chooseCommand();
  if (needsDemo(args)) {
    return [...args, "--demo"];
  }
  return args;
}

function chooseCommand() {
  const asked = process.argv.slice(2);
  if (asked.length > 0) {
    return asked;
  }
  return ["list"];
}

/** @param {string[]} args */
function needsDemo(args) {
  if (process.env.RETELL_API_KEY) {
    return false;
  }
  const [first = ""] = args;
  if (first.startsWith("-")) {
    return false;
  }
  return !args.some(choosesServer);
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
    process.exitCode = code ?? codeOfSignal(signal);
  });
}

/**
 * Shells answer 130 for a command that was interrupted.
 * @param {string | null} signal
 */
function codeOfSignal(signal) {
  if (signal === "SIGINT") {
    return 130;
  }
  return 1;
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
