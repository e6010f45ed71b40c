import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";
import { bundleCommander } from "./bundle-commander.js";
import { gatherCommon } from "./gather-common.js";
import { writeLicences } from "./write-licences.js";

// What Node would get is CommonJS, which a bundle of ES modules cannot load.
const yaml = new URL("node_modules/yaml/browser/index.js", import.meta.url);

export default defineConfig({
  ...preset,
  platform: "node",
  entry: { main: "src/main.ts" },
  dts: false,
  // bundleCommander has to see it.
  removeNodeProtocol: false,
  esbuildPlugins: [bundleCommander, gatherCommon, writeLicences("dist")],
  esbuildOptions(options) {
    preset.esbuildOptions(options);
    options.alias = { yaml: fileURLToPath(yaml) };
  },
});
