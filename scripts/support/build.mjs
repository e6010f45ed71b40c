import { join } from "node:path";
import { binFolder } from "./environment.mjs";
import { run } from "./run.mjs";

const buildArgs = [
  "run",
  "build",
  "--filter=@rollcall/cli...",
  "--output-logs=errors-only",
];

/**
 * Builds what the command line needs. What is unchanged comes from turbo's
 * cache.
 */
export function build() {
  const turbo = join(binFolder, "turbo");
  return run(turbo, buildArgs, ["ignore", 2, 2]);
}
