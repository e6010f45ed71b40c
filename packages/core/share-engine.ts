import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { OnLoadResult, Plugin, PluginBuild } from "esbuild";

// What the clients of every version have in common is one file, `engine.js`:
// whatever else is built on it loads that file, so that no function and no class
// is anywhere twice.

const engine = resolve("src/engine.ts");

/**
 * For the build of the engine: with it go all files that every client loads, and
 * it exports whatever they export.
 *
 * @param clients - The entries of all versions.
 */
export function fillEngine(clients: readonly string[]): Plugin {
  return {
    name: "fill-engine",
    setup: async (build) => {
      const files = await filesInAll(build, clients);
      build.onLoad({ filter: /engine\.ts$/ }, () => exportAll(files));
    },
  };
}

/**
 * For what loads the engine: imports of the files in it become imports of it. A
 * file of these entries must not say `export *` of one, which would then mean
 * the whole engine.
 *
 * @param clients - The entries of all versions.
 */
export function useEngine(clients: readonly string[]): Plugin {
  return {
    name: "use-engine",
    setup: async (build) => {
      const files = await filesInAll(build, clients);
      const { ".js": ending = ".js" } = build.initialOptions.outExtension ?? {};
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) => {
        const file = resolve(dirname(importer), path).replace(/\.js$/, ".ts");
        if (!files.includes(file)) {
          return undefined;
        }
        return { path: `./engine${ending}`, external: true };
      });
    },
  };
}

/** What all of the entries load, as esbuild finds it when it splits them. */
async function filesInAll(
  { esbuild }: PluginBuild,
  entryPoints: readonly string[],
): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [...entryPoints],
    bundle: true,
    splitting: true,
    format: "esm",
    metafile: true,
    write: false,
    outdir: "dist",
  });
  const chunks = Object.values(metafile.outputs).filter(
    ({ entryPoint }) => entryPoint === undefined,
  );
  const inputs = chunks.flatMap(({ inputs }) => Object.entries(inputs));
  return inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => resolve(file));
}

async function exportAll(files: readonly string[]): Promise<OnLoadResult> {
  const others = files.filter(
    (file) => file.endsWith(".ts") && file !== engine,
  );
  const lines = others.map((file) => `export * from ${JSON.stringify(file)};`);
  const own = await readFile(engine, "utf8");
  const contents = [own, ...lines].join("\n");
  return { contents, loader: "ts" };
}
