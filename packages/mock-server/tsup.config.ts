import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  entry: {
    index: "src/index.ts",
    filters: "src/api/filters/index.ts",
    node: "src/node/index.ts",
    cli: "src/cli/main.ts",
    command: "src/cli/index.ts",
  },
});
