import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";
import { preset } from "../../tsup.preset.js";
import { fillEngine, useEngine } from "./share-engine.js";

const clients = {
  index: "src/index.ts",
  v3: "src/v3/index.ts",
};

/** What works on a client, or beside one. */
const companions = {
  partition: "src/partition/index.ts",
  hydrate: "src/hydrate/index.ts",
};

/** What is used without a client. */
const others = {
  validate: "src/validate/index.ts",
  "v3-validate": "src/v3/validate/index.ts",
  webhooks: "src/webhooks/index.ts",
  otel: "src/otel/index.ts",
  spec: "src/spec/index.ts",
  "v3-spec": "src/v3/spec.ts",
};

const entries = {
  ...clients,
  ...companions,
  ...others,
};

const shared: Options = {
  ...preset,
  format: ["esm", "cjs"],
  clean: false,
  dts: false,
  // One file an entry, beside the engine: to load a file costs more than to
  // parse the few lines that two entries share.
  splitting: false,
};

export default defineConfig([
  {
    ...shared,
    entry: { engine: "src/engine.ts" },
    esbuildPlugins: [fillEngine(Object.values(clients))],
    // The other builds write their files meanwhile.
    clean: Object.keys(entries).map((name) => `!${name}.{js,cjs}`),
    // All types at once: a class that two entries have is one class.
    dts: { ...preset.dts, entry: entries },
    // To find and load a second package costs more than to load a file, so what
    // is used of openapi-fetch is inside, with its licence. Not as
    // `*.LICENSE`: then pnpm would take it for the licence of this package, and
    // leave that out.
    noExternal: ["openapi-fetch"],
    onSuccess: () =>
      copyFile(
        fileURLToPath(import.meta.resolve("openapi-fetch/LICENSE")),
        "dist/openapi-fetch.NOTICE",
      ),
  },
  {
    ...shared,
    entry: {
      ...clients,
      ...companions,
    },
    esbuildPlugins: [useEngine(Object.values(clients))],
  },
  {
    ...shared,
    entry: others,
  },
]);
