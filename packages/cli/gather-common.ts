import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What listing calls takes is most of what any command takes. */
const list = fileURLToPath(
  new URL("src/commands/list/list-calls.ts", import.meta.url),
);

/**
 * Puts what most commands share into one file. esbuild makes a file of each
 * set of modules that the same dynamic imports reach, some sixty for a command
 * of ours, and each takes Node about 0.4 ms: here, every dynamic import
 * reaches what `list` reaches.
 */
export const gatherCommon: Plugin = {
  name: "gather-common",
  setup(build) {
    const entries = new Set<string>();
    const isFound = Symbol("found by ourselves");
    build.onResolve({ filter: /^\.\.?\// }, async (asked) => {
      const { path, kind, importer, resolveDir, pluginData } = asked;
      if (kind !== "dynamic-import" || pluginData === isFound) {
        return undefined;
      }
      const found = await build.resolve(path, {
        kind,
        importer,
        resolveDir,
        pluginData: isFound,
      });
      entries.add(found.path);
      return found;
    });
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      if (!entries.has(path) || path === list) {
        return undefined;
      }
      const source = await readFile(path, "utf8");
      const contents = `${source}\nimport ${JSON.stringify(list)};`;
      return { contents, loader: "ts" };
    });
  },
};
