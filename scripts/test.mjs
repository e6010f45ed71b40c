import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { report } from "./results.mjs";
import { root, run, say, setUp } from "./setup.mjs";

const started = performance.now();
setUp();

// A result of an earlier run must not be counted: whatever turbo has cached, it brings back.
const workspaces = ["openapi", ...children("packages"), ...children("apps")];
for (const workspace of workspaces)
  rmSync(join(root, workspace, ".results"), { recursive: true, force: true });
rmSync(join(root, ".turbo", "runs"), { recursive: true, force: true });

const biome = ["lint", "format"].map((task) => ({
  name: `biome ${task}`,
  passed: run("biome", [task, "."]) === 0,
}));
run("turbo", [
  "run",
  "lint",
  "typecheck",
  "build",
  "test",
  "--continue",
  "--summarize",
  "--output-logs=new-only",
]);

say(`all ran in ${((performance.now() - started) / 1000).toFixed(0)} s`);
const { failed } = report({ checks: biome, workspaces });
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} folder */
function children(folder) {
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}
