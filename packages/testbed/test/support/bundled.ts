import { build } from "esbuild";
import { testbedFolder } from "../../src/workspace/paths.js";

/** One bundle of these lines, minified. */
function bundle(code: string) {
  return build({
    stdin: { contents: code, resolveDir: testbedFolder },
    absWorkingDir: testbedFolder,
    bundle: true,
    metafile: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
  });
}

/** The text of a bundle of these lines. */
export async function bundledText(code: string): Promise<string> {
  const { outputFiles } = await bundle(code);
  return outputFiles.map(({ text }) => text).join("");
}

/**
 * The files of which something is left in a bundle of these lines, as paths
 * below their package.
 */
export async function bundledFiles(code: string): Promise<string[]> {
  const { metafile } = await bundle(code);
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) =>
        path.replace(/^.*node_modules\//, "").replace("../core/", ""),
      ),
  );
}
