import type { Server } from "node:http";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch } from "../browser.js";
import { dist } from "../pages.js";
import { serveFolder } from "../static-server.js";
import { noteComplaints } from "./note-complaints.js";
import { cleanWindow, openWindow } from "./window.js";

/** A page, and what went wrong in it so far. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** What is done with a page before it is closed. */
export type See<Seen> = (opened: Opened) => Promise<Seen>;

/** The built site in a browser of its own. */
export class Site {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #origin: string;
  readonly #windows = new Map<string, Page[]>();

  constructor(browser: Browser, server: Server, origin: string) {
    this.#browser = browser;
    this.#server = server;
    this.#origin = origin;
  }

  /** Opens a page in a window of its own, for what is kept between pages. */
  async visit<Seen>(
    path: string,
    options: BrowserContextOptions,
    see: See<Seen>,
  ): Promise<Seen> {
    const context = await this.#browser.newContext(options);
    try {
      return await this.#show(path, await context.newPage(), see);
    } finally {
      await context.close();
    }
  }

  /**
   * Opens a page in a window that was used before, where there is one: a new
   * one costs as much as a page. What pages keep is forgotten.
   */
  async look<Seen>(
    path: string,
    options: BrowserContextOptions,
    see: See<Seen>,
  ): Promise<Seen> {
    const key = JSON.stringify(options);
    const free = this.#windows.get(key) ?? [];
    this.#windows.set(key, free);
    const page = free.pop() ?? (await openWindow(this.#browser, options));
    const seen = await this.#show(path, page, see);
    await cleanWindow(page, options);
    free.push(page);
    return seen;
  }

  async #show<Seen>(path: string, page: Page, see: See<Seen>): Promise<Seen> {
    if (path.includes("#")) {
      // A place in the page that is open already would be no visit.
      await page.goto("about:blank");
    }
    const complaints = noteComplaints(page, this.#origin);
    await page.goto(`${this.#origin}${path}`, { waitUntil: "load" });
    return await see({ page, complaints });
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
