import type { Options } from "tsup";

/**
 * What every published package's build has in common. Spread it into
 * `defineConfig`.
 */
export const preset = {
  format: ["esm"],
  target: "node20",
  platform: "neutral",
  // Types are checked by the `typecheck` of each package: once is enough.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  sourcemap: false,
  treeshake: true,
  esbuildOptions(options) {
    // A package is built against its siblings as they are published, never
    // against their sources.
    options.conditions = ["import", "default"];
  },
} satisfies Options;
