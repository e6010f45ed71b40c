import { build } from "esbuild";
import { testbedFolder } from "../../src/workspace/paths.js";

/**
 * The files of which something is left in a bundle of these lines, as paths
 * below their package.
 */
export async function bundledFiles(code: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: testbedFolder },
    absWorkingDir: testbedFolder,
    bundle: true,
    metafile: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) =>
        path.replace(/^.*node_modules\//, "").replace("../core/", ""),
      ),
  );
}
