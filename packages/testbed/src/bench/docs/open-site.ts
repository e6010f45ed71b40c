import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { listen } from "../../servers/listen.js";
import { createSiteServer } from "./serve-site.js";

/** The site as it was built. */
export const siteFolder = fileURLToPath(
  new URL("../../../../../apps/docs/dist", import.meta.url),
);

/** The built site, and a browser that a program can steer by its port. */
export interface OpenedSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly debugPort: number;
}

/** Serves the site and starts a browser for as long as it is used. */
export async function useSite<Answer>(
  use: (site: OpenedSite) => Promise<Answer>,
): Promise<Answer> {
  const server = createSiteServer(siteFolder);
  const port = await listen(server);
  const debugPort = await findFreePort();
  const browser = await launch(debugPort);
  const origin = `http://127.0.0.1:${port}`;
  try {
    return await use({
      origin,
      browser,
      debugPort,
    });
  } finally {
    await browser.close();
    server.close();
  }
}

function launch(debugPort: number): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      `--remote-debugging-port=${debugPort}`,
    ],
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, "close");
  return port;
}
