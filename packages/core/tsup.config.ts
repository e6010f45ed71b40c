import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  format: ["esm", "cjs"],
  // One file an entry: to load a file costs more than to parse the few lines
  // that two entries share.
  splitting: false,
  // To find and load a second package costs more still, so what is used of
  // openapi-fetch is inside, with its licence. Not as `*.LICENSE`: then pnpm
  // would take it for the licence of this package, and leave that out.
  noExternal: ["openapi-fetch"],
  onSuccess: () =>
    copyFile(
      fileURLToPath(import.meta.resolve("openapi-fetch/LICENSE")),
      "dist/openapi-fetch.NOTICE",
    ),
  entry: {
    index: "src/index.ts",
    partition: "src/partition/index.ts",
    hydrate: "src/hydrate/index.ts",
    validate: "src/validate/index.ts",
    webhooks: "src/webhooks/index.ts",
    otel: "src/otel/index.ts",
    spec: "src/spec/index.ts",
  },
});
