import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { chromium as playwright } from "playwright-core";
import { bundle } from "./bundle.js";
import type { Results, Runtime } from "./runtime.js";

const executable = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/**
 * A browser: the page comes from one origin of this machine, the calls from
 * another.
 */
export const chromium: Runtime = {
  name: "Chromium",
  missing: () =>
    existsSync(executable)
      ? undefined
      : `no browser at ${executable}; set CHROMIUM_PATH`,
  async run({ consumer, mock }) {
    const site = await servePage(await bundle(consumer.folder, "page.mjs"));
    const browser = await playwright.launch({
      executablePath: executable,
      args: ["--no-sandbox"],
    });
    try {
      const page = await browser.newPage();
      await page.goto(addressOf(site));
      return await page.evaluate<Results>(`smoke(${JSON.stringify(mock)})`);
    } finally {
      await browser.close();
      site.close();
    }
  },
};

async function servePage(script: string): Promise<Server> {
  const html = `<!doctype html><title>smoke</title><script type="module" src="/page.js"></script>`;
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === "/page.js" ? ["text/javascript", script] : ["text/html", html];
    response.writeHead(200, { "content-type": type }).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === "string") {
    throw new Error("The page is not served.");
  }
  return `http://127.0.0.1:${address.port}/`;
}
