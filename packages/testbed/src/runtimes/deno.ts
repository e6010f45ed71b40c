import { installCommand } from "./binaries.js";
import { runCommand } from "./command.js";
import type { Results, Runtime } from "./runtime.js";

const version = "2.9.6";

/**
 * Deno, with leave to read the project and to speak to this machine, and no
 * more.
 */
export const deno: Runtime = {
  name: "Deno",
  async run({ consumer, mock }) {
    const command = await installCommand("deno", version);
    const args = [
      "run",
      "--cached-only",
      "--no-prompt",
      "--node-modules-dir=manual",
      "--allow-net=127.0.0.1",
      "process.mjs",
      JSON.stringify(mock),
    ];
    return runCommand<Results>(command, args, {
      cwd: consumer.folder,
    });
  },
};
