import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "../support/root.mjs";
import { runQuietly } from "../support/run.mjs";

const formatSettings = {
  root: true,
  formatter: {
    indentStyle: "space",
    lineWidth: 80,
  },
};

/**
 * Copies files of the repository to a temporary folder and formats them at 80
 * columns, so that the figures do not depend on the repository's own width.
 * @param {readonly string[]} files
 */
export function formatCopy(files) {
  const folder = mkdtempSync(join(tmpdir(), "density-"));
  const remove = () => rmSync(folder, { recursive: true });
  for (const file of files) {
    cpSync(inRoot(file), join(folder, file));
  }
  formatFolder(folder);
  return {
    folder,
    remove,
  };
}

/** @param {string} folder */
function formatFolder(folder) {
  const settings = JSON.stringify(formatSettings);
  writeFileSync(join(folder, "biome.json"), settings);
  const code = runQuietly("biome", [
    "format",
    "--write",
    "--vcs-enabled=false",
    `--config-path=${folder}`,
    folder,
  ]);
  if (code !== 0) {
    throw new Error(`biome could not format the copy in ${folder}.`);
  }
}
