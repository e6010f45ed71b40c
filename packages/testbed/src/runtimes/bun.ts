import { join } from "node:path";
import { install } from "../installed/install.js";
import { binaries } from "./binaries.js";
import { runCommand, runnable } from "./command.js";
import type { Runtime } from "./runtime.js";

const version = "1.4.5";

/**
 * Bun, with what is in node_modules and nothing that it would install itself.
 */
export const bun: Runtime = {
  name: "Bun",
  async run({ consumer, mock }) {
    const { name, file } = binaries.bun;
    const command = await runnable(
      join(await install({ [name]: version }), "node_modules", name, file),
    );
    return runCommand(
      command,
      ["--no-install", "process.mjs", JSON.stringify(mock)],
      { cwd: consumer.folder },
    );
  },
};
