import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "../../support/root.mjs";

const require = createRequire(inRoot("openapi/package.json"));

/**
 * Throws what the linter says of a version's spec, if it finds an error.
 * @param {import("../versions.mjs").Version} version
 */
export function lint({ root }) {
  const manifest = require.resolve("@redocly/cli/package.json");
  const command = join(dirname(manifest), require(manifest).bin.redocly);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, "lint", root, "--format", "codeframe"],
    {
      cwd: inRoot("openapi"),
      encoding: "utf8",
    },
  );
  if (status !== 0) {
    throw new Error(`The linter refuses the spec.\n${stdout}${stderr}`);
  }
}
