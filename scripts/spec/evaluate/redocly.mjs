import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "../../support/root.mjs";

const require = createRequire(inRoot("openapi/package.json"));
const manifest = require.resolve("@redocly/cli/package.json");
const command = join(dirname(manifest), require(manifest).bin.redocly);

/**
 * Whether `redocly diff` finds a change that breaks.
 * @param {string} base
 * @param {string} revision
 */
export function judgeAsRedocly(base, revision) {
  const args = [command, "diff", base, revision, "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  try {
    return JSON.parse(stdout).summary.major > 0;
  } catch {
    return false;
  }
}
