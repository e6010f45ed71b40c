import { importFrom } from "../installed/import-from.js";
import { install } from "../installed/install.js";
import { bundle } from "./bundle.js";
import type { Results, Runtime } from "./runtime.js";

const packages = {
  "@edge-runtime/vm": "5.0.0",
};

/** As much of the package as is used here. */
interface EdgeRuntime {
  readonly EdgeVM: new () => EdgeVM;
}

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
    const folder = await install(packages);
    const name = "@edge-runtime/vm";
    const { EdgeVM } = await importFrom<EdgeRuntime>(folder, name);
    const vm = new EdgeVM();
    const program = await bundle(consumer.folder, "page.mjs");
    vm.evaluate(program);
    const call = `smoke(${JSON.stringify(mock)})`;
    return vm.evaluate<Promise<Results>>(call);
  },
};
