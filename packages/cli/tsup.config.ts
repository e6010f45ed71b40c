import { copyFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  platform: "node",
  entry: { main: "src/main.ts" },
  dts: false,
  // Bundled, with its licence: see the client's configuration for the name.
  noExternal: ["re2js"],
  onSuccess: () => {
    const main = import.meta.resolve("re2js");
    return copyFile(new URL("../LICENSE", main), "dist/re2js.NOTICE");
  },
});
