import { installCommand } from "./binaries.js";
import { runCommand } from "./command.js";
import type { Results, Runtime } from "./runtime.js";

const version = "1.4.5";

/**
 * Bun, with what is in node_modules and nothing that it would install itself.
 */
export const bun: Runtime = {
  name: "Bun",
  async run({ consumer, mock }) {
    const command = await installCommand("bun", version);
    const args = ["--no-install", "process.mjs", JSON.stringify(mock)];
    return runCommand<Results>(command, args, {
      cwd: consumer.folder,
    });
  },
};
