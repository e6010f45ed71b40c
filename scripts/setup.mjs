import { fileURLToPath } from "node:url";
import { build } from "./support/build.mjs";
import { install } from "./support/install.mjs";
import { say } from "./support/run.mjs";

/**
 * Makes a fresh clone ready, or ends the process with what went wrong.
 * @param {{ build?: boolean }} [options]
 */
export function setUp(options = {}) {
  runStep(install);
  if (options.build) {
    runStep(build);
  }
}

/** @param {() => number} step */
function runStep(step) {
  const code = step();
  if (code !== 0) {
    const failure = `the set-up failed in "${step.name}" (exit code ${code})`;
    say(`${failure}; its output is above.`);
    process.exit(code);
  }
}

const isCommand = process.argv[1] === fileURLToPath(import.meta.url);
if (isCommand) {
  const withBuild = process.argv.includes("--build");
  setUp({ build: withBuild });
}
