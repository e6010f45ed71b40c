import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { preset } from "../../tsup.preset.js";

const clients = {
  index: "src/index.ts",
  v3: "src/v3/index.ts",
};

const others = {
  partition: "src/partition/index.ts",
  hydrate: "src/hydrate/index.ts",
  validate: "src/validate/index.ts",
  "v3-validate": "src/v3/validate/index.ts",
  webhooks: "src/webhooks/index.ts",
  otel: "src/otel/index.ts",
  spec: "src/spec/index.ts",
  "v3-spec": "src/v3/spec.ts",
};

const shared: Options = {
  ...preset,
  format: ["esm", "cjs"],
};

export default defineConfig([
  {
    ...shared,
    entry: clients,
    // The other build writes its files meanwhile.
    clean: Object.keys(others).map((name) => `!${name}.{js,cjs}`),
    // The engine is one file that the client of each version loads, so that
    // errors are the same in all of them.
    splitting: true,
    // All types at once: a class that two entries have is one class.
    dts: {
      entry: {
        ...clients,
        ...others,
      },
    },
    // To find and load a second package costs more than to load a file, so what
    // is used of openapi-fetch is inside, with its licence. Not as
    // `*.LICENSE`: then pnpm would take it for the licence of this package, and
    // leave that out.
    noExternal: ["openapi-fetch"],
    esbuildOptions(options) {
      preset.esbuildOptions(options);
      // A second chunk would need a second name: there is to be one.
      options.chunkNames = "engine";
    },
    onSuccess: () =>
      copyFile(
        fileURLToPath(import.meta.resolve("openapi-fetch/LICENSE")),
        "dist/openapi-fetch.NOTICE",
      ),
  },
  {
    ...shared,
    entry: others,
    clean: false,
    dts: false,
    // One file an entry: to load a file costs more than to parse the few lines
    // that two entries share.
    splitting: false,
  },
]);
