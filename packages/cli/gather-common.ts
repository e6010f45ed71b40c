import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What a command that lists calls loads is most of what any command loads. */
const ofList = [
  "src/program/run-command.ts",
  "src/commands/list/command.ts",
  "src/commands/list/list-calls.ts",
  "src/output/print-json.ts",
].map(findFile);

/** What is loaded before any command, and some of them load, too. */
const ofAll = ["src/program/find-near.ts", "src/program/write-version.ts"].map(
  findFile,
);

const common = [...ofList, ...ofAll];

function findFile(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/**
 * Puts what most commands share into one file. esbuild makes a file of each
 * set of modules that the same dynamic imports reach, some sixty for a command
 * of ours, and each takes Node about 0.7 ms of CPU time: here, every dynamic
 * import reaches what `list` loads, and so that is one file.
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
      if (!entries.has(path) && !ofList.includes(path)) {
        return undefined;
      }
      const source = await readFile(path, "utf8");
      const others = common.filter((file) => file !== path);
      const imports = others.map((file) => `import ${JSON.stringify(file)};`);
      const contents = [source, ...imports].join("\n");
      return { contents, loader: "ts" };
    });
  },
};
