import type { Server } from "node:http";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch } from "../browser.js";
import { dist } from "../pages.js";
import { serveFolder } from "../static-server.js";
import { noteComplaints } from "./note-complaints.js";

/** A page, and what went wrong in it so far. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The built site in a browser of its own. */
export class Site {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly origin: string;

  constructor(browser: Browser, server: Server, origin: string) {
    this.#browser = browser;
    this.#server = server;
    this.origin = origin;
  }

  /** Opens a page in a window of its own, which remembers nothing. */
  async open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<Opened> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    const complaints = noteComplaints(page, this.origin);
    await page.goto(`${this.origin}${path}`, { waitUntil: "load" });
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** Serves the built site and starts a browser. */
export async function openSite(): Promise<Site> {
  const { server, origin } = await serveFolder(dist);
  const browser = await launch();
  return new Site(browser, server, origin);
}

/** Closes a page with its window. */
export async function closePage(page: Page): Promise<void> {
  await page.context().close();
}
