import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  platform: "node",
  entry: { main: "src/main.ts" },
  dts: false,
  // Bundled, with their licences in what is packed.
  noExternal: ["re2js"],
});
