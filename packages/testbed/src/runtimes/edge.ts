import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "../installed/install.js";
import { bundle } from "./bundle.js";
import type { Results, Runtime } from "./runtime.js";

const packages = { "@edge-runtime/vm": "5.0.0" };

/** As much of the sandbox as is used here. */
interface EdgeVM {
  evaluate<Value>(script: string): Value;
}

/**
 * The sandbox in which edge functions are tried out, with fewer of the web's
 * globals than the others have.
 */
export const edge: Runtime = {
  name: "Edge sandbox",
  async run({ consumer, mock }) {
    const vm = await createVm();
    vm.evaluate(await bundle(consumer.folder, "page.mjs"));
    return vm.evaluate<Promise<Results>>(`smoke(${JSON.stringify(mock)})`);
  },
};

async function createVm(): Promise<EdgeVM> {
  const folder = await install(packages);
  const require = createRequire(join(folder, "package.json"));
  const file = require.resolve("@edge-runtime/vm");
  const { EdgeVM } = await import(pathToFileURL(file).href);
  return new EdgeVM();
}
