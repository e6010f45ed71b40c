import { installCommand } from "./binaries.js";
import { runCommand } from "./command.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

/**
 * Node of a version. It has to import and to require, and to run the mock and
 * the command line.
 */
export function node(version: string): Runtime {
  return {
    name: `Node ${releaseOf(version)}`,
    async run(surroundings) {
      const command = await nodeCommand(version);
      return runPrograms(command, surroundings);
    },
  };
}

/** The command of a Node: this process's own, where it is of that release. */
export async function nodeCommand(version: string): Promise<string> {
  const own = process.versions.node;
  if (releaseOf(version) === releaseOf(own)) {
    return process.execPath;
  }
  return installCommand("node", version);
}

/** `20.19` of `20.19.4`. */
function releaseOf(version: string): string {
  const [major, minor] = version.split(".");
  return `${major}.${minor}`;
}

async function runPrograms(
  command: string,
  { consumer, mock }: Surroundings,
): Promise<Results> {
  const where = {
    cwd: consumer.folder,
  };
  const programs = [
    ["process.mjs", JSON.stringify(mock)],
    ["require.cjs"],
    ["tools.mjs"],
  ];
  let results: Results = {};
  for (const args of programs) {
    const more = await runCommand<Results>(command, args, where);
    results = {
      ...results,
      ...more,
    };
  }
  return results;
}
