import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "../installed/install.js";
import { bundle } from "./bundle.js";
import type { Results, Runtime } from "./runtime.js";

const packages = { miniflare: "4.20260426.0" };

/** As much of miniflare as is used here. */
interface Miniflare {
  dispatchFetch(
    url: string,
    init: { method: string; body: string },
  ): Promise<{ json(): Promise<unknown> }>;
  dispose(): Promise<void>;
}

/** Cloudflare's runtime, without its Node compatibility. */
export const workerd: Runtime = {
  name: "Cloudflare workerd",
  async run({ consumer, mock }) {
    const miniflare = await start(await bundle(consumer.folder, "worker.mjs"));
    try {
      const body = JSON.stringify(mock);
      const response = await miniflare.dispatchFetch("http://worker/", {
        method: "POST",
        body,
      });
      return (await response.json()) as Results;
    } finally {
      await miniflare.dispose();
    }
  },
};

async function start(script: string): Promise<Miniflare> {
  const require = createRequire(join(await install(packages), "package.json"));
  const { Miniflare } = await import(
    pathToFileURL(require.resolve("miniflare")).href
  );
  return new Miniflare({
    modules: true,
    script,
    compatibilityDate: "2026-04-01",
    host: "127.0.0.1",
  });
}
