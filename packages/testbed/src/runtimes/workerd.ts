import { importFrom } from "../installed/import-from.js";
import { install } from "../installed/install.js";
import { bundle } from "./bundle.js";
import type { Results, Runtime } from "./runtime.js";

const packages = {
  miniflare: "4.20260426.0",
};

/** As much of the package as is used here. */
interface MiniflareModule {
  readonly Miniflare: new (options: object) => Miniflare;
}

interface Miniflare {
  dispatchFetch(
    url: string,
    init: {
      readonly method: string;
      readonly body: string;
    },
  ): Promise<Response>;
  dispose(): Promise<void>;
}

/** Cloudflare's runtime, without its Node compatibility. */
export const workerd: Runtime = {
  name: "Cloudflare workerd",
  async run({ consumer, mock }) {
    const script = await bundle(consumer.folder, "worker.mjs");
    const miniflare = await start(script);
    try {
      const response = await miniflare.dispatchFetch("http://worker/", {
        method: "POST",
        body: JSON.stringify(mock),
      });
      const results: Results = await response.json();
      return results;
    } finally {
      await miniflare.dispose();
    }
  },
};

async function start(script: string): Promise<Miniflare> {
  const folder = await install(packages);
  const module = await importFrom<MiniflareModule>(folder, "miniflare");
  return new module.Miniflare({
    modules: true,
    script,
    compatibilityDate: "2026-04-01",
    host: "127.0.0.1",
  });
}
