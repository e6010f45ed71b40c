import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Writes the licence of each package that is bundled: `yaml.NOTICE`.
 *
 * @param outFolder - From the package's folder.
 */
export function writeLicences(outFolder: string): Plugin {
  return {
    name: "licences",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(async ({ metafile }) => {
        const inputs = Object.keys(metafile?.inputs ?? {});
        const folders = inputs.map(findPackage).filter((one) => one !== "");
        await mkdir(outFolder, { recursive: true });
        for (const folder of new Set(folders)) {
          const { name, text } = readLicence(folder);
          const file = `${name.replace("/", "-")}.NOTICE`;
          await writeFile(join(outFolder, file), text);
        }
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
function readLicence(folder: string) {
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version } = JSON.parse(manifest);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) {
    throw new Error(`${name} brings no licence: do not bundle it.`);
  }
  const licence = readFileSync(join(folder, file), "utf8");
  const text = `${name} ${version}\n\n${licence.trim()}\n`;
  return { name: String(name), text };
}
