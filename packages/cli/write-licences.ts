import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Writes the licences of the packages that are bundled into one file.
 *
 * @param file - From the package's folder.
 */
export function writeLicences(file: string): Plugin {
  return {
    name: "licences",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(async ({ metafile }) => {
        const inputs = Object.keys(metafile?.inputs ?? {});
        const folders = inputs.map(findPackage).filter((one) => one !== "");
        const parts = [...new Set(folders)].sort().map(readLicence);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, parts.join("\n\n"));
      });
    },
  };
}

/** The folder of the package that a file belongs to; nothing for our own. */
function findPackage(input: string): string {
  const [folder = ""] =
    /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
  return folder;
}

/** @throws Error where a package brings no licence: it must not be bundled. */
function readLicence(folder: string): string {
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version } = JSON.parse(manifest);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) {
    throw new Error(`${name} brings no licence: do not bundle it.`);
  }
  const licence = readFileSync(join(folder, file), "utf8");
  return `${name} ${version}\n\n${licence.trim()}\n`;
}
