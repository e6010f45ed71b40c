import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp({ build: true });

const given = process.argv.slice(2);
const args = given.length > 0 ? given : ["list"];
const has = (/** @type {string[]} */ ...flags) =>
  args.some((arg) =>
    flags.some((flag) => arg === flag || arg.startsWith(`${flag}=`)),
  );
const isCommand = !args[0]?.startsWith("-");

// Without a key there is nobody to ask but the embedded mock.
if (
  isCommand &&
  !process.env.RETELL_API_KEY &&
  !has("--demo", "--api-key", "--base-url")
) {
  args.push("--demo");
}

const child = spawn(
  process.execPath,
  [join(root, "packages/cli/bin/rollcall.js"), ...args],
  {
    stdio: "inherit",
  },
);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => child.kill(signal));
}
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
