import { spawn } from "node:child_process";
import { setUp } from "./setup.mjs";
import { inRoot } from "./support/root.mjs";

setUp({ build: true });
startCli(chooseArguments(process.argv.slice(2)));

/**
 * Without a key, only the embedded mock can answer.
 * @param {string[]} asked
 */
function chooseArguments(asked) {
  const args = asked.length > 0 ? asked : ["list"];
  return needsDemo(args) ? [...args, "--demo"] : args;
}

/** @param {string[]} args */
function needsDemo(args) {
  const isCommand = !args[0]?.startsWith("-");
  const hasKey = Boolean(process.env.RETELL_API_KEY);
  return isCommand && !hasKey && !args.some(choosesServer);
}

const serverFlags = ["--demo", "--api-key", "--base-url"];

/** @param {string} arg */
function choosesServer(arg) {
  const [flag = ""] = arg.split("=");
  return serverFlags.includes(flag);
}

/** @param {string[]} args */
function startCli(args) {
  const bin = inRoot("packages/cli/bin/rollcall.js");
  const options = /** @type {const} */ ({ stdio: "inherit" });
  const child = spawn(process.execPath, [bin, ...args], options);
  process.on("SIGINT", () => child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? exitCodeOf(signal);
  });
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
  return signal === "SIGINT" ? 130 : 1;
}
