import { join } from "node:path";
import { install } from "../installed/install.js";
import { binaries } from "./binaries.js";
import { runCommand, runnable } from "./command.js";
import type { Runtime } from "./runtime.js";

const version = "2.9.6";

/**
 * Deno, with leave to read the project and to speak to this machine, and no
 * more.
 */
export const deno: Runtime = {
  name: "Deno",
  async run({ consumer, mock }) {
    const { name, file } = binaries.deno;
    const command = await runnable(
      join(await install({ [name]: version }), "node_modules", name, file),
    );
    const leave = [
      "--cached-only",
      "--no-prompt",
      "--node-modules-dir=manual",
      "--allow-net=127.0.0.1",
    ];
    const args = ["run", ...leave, "process.mjs", JSON.stringify(mock)];
    return runCommand(command, args, { cwd: consumer.folder });
  },
};
