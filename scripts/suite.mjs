import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { report } from "./results.mjs";
import { root, run, say, setUp } from "./setup.mjs";

/**
 * Sets up, runs checks and turbo tasks, and ends with what they add up to.
 * @param {{ checks?: Record<string, readonly [command: string, ...args: string[]]>, tasks: readonly string[] }} suite
 */
export function runSuite({ checks = {}, tasks }) {
  const started = performance.now();
  setUp();
  const workspaces = ["openapi", ...children("packages"), ...children("apps")];
  // A result of an earlier run must not be counted: what is unchanged, turbo
  // brings back from its cache.
  for (const workspace of workspaces) {
    rmSync(join(root, workspace, ".results"), { recursive: true, force: true });
  }
  rmSync(join(root, ".turbo", "runs"), { recursive: true, force: true });

  const results = Object.entries(checks).map(([name, [command, ...args]]) => ({
    name,
    passed: run(command, args) === 0,
  }));
  // No more at a time than there are cores: ten suites on two of them starve
  // the browsers, whose waits then run out.
  run("turbo", [
    "run",
    ...tasks,
    "--concurrency=100%",
    "--continue",
    "--summarize",
    "--output-logs=new-only",
  ]);

  say(`all ran in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const { failed } = report({ checks: results, workspaces });
  process.exitCode = failed === 0 ? 0 : 1;
}

/** @param {string} folder */
function children(folder) {
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}
