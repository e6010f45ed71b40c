import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { chromium as playwright } from "playwright-core";
import { listen } from "../servers/listen.js";
import { bundle } from "./bundle.js";
import type { Results, Runtime, Surroundings } from "./runtime.js";

const executable = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/**
 * A browser: the page comes from one origin of this machine, the calls from
 * another.
 */
export const chromium: Runtime = {
  name: "Chromium",
  missing() {
    if (existsSync(executable)) {
      return undefined;
    }
    return `no browser at ${executable}; set CHROMIUM_PATH`;
  },
  async run(surroundings) {
    const { folder } = surroundings.consumer;
    const script = await bundle(folder, "page.mjs");
    const site = createSite(script);
    const port = await listen(site);
    try {
      return await runPage(`http://127.0.0.1:${port}/`, surroundings);
    } finally {
      site.close();
    }
  },
};

function createSite(script: string): Server {
  const html = `<!doctype html><title>smoke</title><script type="module" src="/page.js"></script>`;
  return createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    const type = isScript ? "text/javascript" : "text/html";
    response.setHeader("content-type", type);
    response.end(isScript ? script : html);
  });
}

async function runPage(
  address: string,
  { mock }: Surroundings,
): Promise<Results> {
  const browser = await playwright.launch({
    executablePath: executable,
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const call = `smoke(${JSON.stringify(mock)})`;
    return await page.evaluate<Results>(call);
  } finally {
    await browser.close();
  }
}
