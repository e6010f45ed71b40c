import { join } from "node:path";
import { install } from "../installed/install.js";
import { binaries } from "./binaries.js";
import { runCommand } from "./command.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

/**
 * Node of a version. It has to import and to require, and to run the mock and
 * the command line.
 */
export function node(version: string): Runtime {
  return {
    name: `Node ${releaseOf(version)}`,
    run: async (given) => runIn(await nodeCommand(version), given),
  };
}

/** The command of a Node: this process's own, where it is of that release. */
export async function nodeCommand(version: string): Promise<string> {
  if (releaseOf(version) === releaseOf(process.versions.node)) {
    return process.execPath;
  }
  const { name, file } = binaries.node;
  const folder = await install({ [name]: version });
  return join(folder, "node_modules", name, file);
}

/** `20.19` of `20.19.4`. */
function releaseOf(version: string): string {
  const [major, minor] = version.split(".");
  return `${major}.${minor}`;
}

async function runIn(
  command: string,
  { consumer, mock }: Surroundings,
): Promise<Results> {
  const programs = [
    ["process.mjs", JSON.stringify(mock)],
    ["require.cjs"],
    ["tools.mjs"],
  ];
  let results: Results = {};
  for (const args of programs) {
    const more = await runCommand<Results>(command, args, {
      cwd: consumer.folder,
    });
    results = { ...results, ...more };
  }
  return results;
}
