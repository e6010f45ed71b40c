import { join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles a program with the packed packages into one module, as one does for
 * the edge and for browsers.
 */
export async function bundle(folder: string, program: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, program)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) {
    throw new Error(`${program} came to nothing.`);
  }
  return file.text;
}
