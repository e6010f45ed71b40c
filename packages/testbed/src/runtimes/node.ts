import { join } from "node:path";
import { install } from "../installed/install.js";
import { binaries } from "./binaries.js";
import { runCommand } from "./command.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

/**
 * Node of a major version; that of this process, where it is the one. It has to
 * import and to require.
 */
export function node(version: string): Runtime {
  const [major] = version.split(".");
  return {
    name: `Node ${major}`,
    run: async (given) => runIn(await commandOf(version), given),
  };
}

async function commandOf(version: string): Promise<string> {
  if (version.split(".")[0] === process.versions.node.split(".")[0]) {
    return process.execPath;
  }
  const { name, file } = binaries.node;
  return join(await install({ [name]: version }), "node_modules", name, file);
}

async function runIn(
  command: string,
  { consumer, mock }: Surroundings,
): Promise<Results> {
  const imported = await runCommand(
    command,
    ["process.mjs", JSON.stringify(mock)],
    consumer.folder,
  );
  const required = await runCommand(command, ["require.cjs"], consumer.folder);
  return { ...imported, ...required };
}
