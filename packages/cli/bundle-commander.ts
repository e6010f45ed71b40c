import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const namespace = "required-by-commander";

/** Commander starts programs for commands that are files of their own: we have none. */
const unused = "node:child_process";

/**
 * Lets commander, which is CommonJS, be bundled into ES modules: what it
 * requires of Node is imported. To load it from its own folder took a tenth of
 * the time in which a command starts.
 */
export const bundleCommander: Plugin = {
  name: "bundle-commander",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) => {
      return kind === "require-call" ? { path, namespace } : undefined;
    });
    build.onLoad({ filter: /^/, namespace }, ({ path }) => {
      const contents = path === unused ? "" : `export * from "${path}";`;
      return { contents, loader: "js" };
    });
  },
};
