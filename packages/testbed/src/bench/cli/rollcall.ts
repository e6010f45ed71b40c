import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readManifest } from "../../workspace/published.js";
import type { Command } from "../harness/run-command.js";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@rollcall/cli/package.json"));

/** A command line of the built CLI. */
export function rollcall(...args: readonly string[]): Command {
  const { bin = {} } = readManifest(folder);
  const script = bin.rollcall ?? "";
  return [join(folder, script), ...args];
}
