import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "../../support/root.mjs";

const require = createRequire(inRoot("openapi/package.json"));
const manifest = require.resolve("@redocly/cli/package.json");
const command = join(dirname(manifest), require(manifest).bin.redocly);

/**
 * What `redocly diff` says of two files.
 * @param {string} base
 * @param {string} revision
 * @returns {"breaking" | "not breaking" | "not judged"}
 */
export function judgeAsRedocly(base, revision) {
  const args = [command, "diff", base, revision, "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  try {
    const { summary } = JSON.parse(stdout);
    if (summary.major > 0) {
      return "breaking";
    }
    return "not breaking";
  } catch {
    return "not judged";
  }
}
