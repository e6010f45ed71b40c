import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launch } from "./browser.js";
import { builtPages, dist } from "./pages.js";
import { serveFolder } from "./static-server.js";

const chromium = chromiumPath();

describe.skipIf(!chromium)(
  "in a browser (needs Chromium: set CHROMIUM_PATH)",
  { timeout: 90_000 },
  () => {
    let browser: Browser;
    let server: Server;
    let origin: string;

    beforeAll(async () => {
      ({ server, origin } = await serveFolder(dist));
      browser = await launch(chromium ?? "");
    });

    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    /** Opens a page and gathers what it complains about. */
    async function open(
      path: string,
      width = 1280,
    ): Promise<{ page: Page; complaints: string[] }> {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const complaints: string[] = [];
      page.on(
        "console",
        (message) =>
          message.type() === "error" && complaints.push(message.text()),
      );
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on(
        "request",
        (request) =>
          request.url().startsWith(origin) || complaints.push(request.url()),
      );
      await page.goto(`${origin}${path}`);
      return { page, complaints };
    }

    it.each([
      "/",
      "/quickstart/",
      "/http/v1/list-calls/",
      "/http/v3/list-calls/",
      "/guides/from-the-legacy-list-to-v3/",
      "/typescript/",
    ])(
      "%s loads without an error and without a request to elsewhere",
      async (path) => {
        const { page, complaints } = await open(path);
        await page.waitForLoadState("networkidle");
        expect(complaints).toEqual([]);
        await page.close();
      },
    );

    it("finds disconnection_reason with the search, in the list of calls", async () => {
      const { page } = await open("/quickstart/");
      // The button is disabled until the search is ready to be opened.
      await page.locator("button[data-open-modal]:not([disabled])").click();
      await page
        .locator("#starlight__search input")
        .fill("disconnection_reason");
      const links = page.locator(
        "#starlight__search .pagefind-ui__result-link",
      );
      await links.first().waitFor();
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute("href") ?? ""),
      );
      expect(hrefs.some((href) => href.includes("/list-calls/"))).toBe(true);
      await page.close();
    });

    it("opens what holds a field when the address points into it", async () => {
      const { page } = await open(
        "/http/v1/list-calls/#response.e2e_latency.p50",
      );
      expect(
        await page.locator('[id="response.e2e_latency.p50"]').isVisible(),
      ).toBe(true);
      await page.close();
    });

    it("never scrolls sideways at 360 px", async () => {
      const wide: string[] = [];
      const page = await browser.newPage({
        viewport: { width: 360, height: 740 },
      });
      for (const path of everyKindOfPage()) {
        await page.goto(`${origin}${path}`, { waitUntil: "domcontentloaded" });
        const over = await page.evaluate(
          "document.documentElement.scrollWidth - innerWidth",
        );
        if (Number(over) > 0) {
          wide.push(`${path}: ${over} px`);
        }
      }
      await page.close();
      expect(wide).toEqual([]);
    });
  },
);

const isRedirect = /<meta http-equiv="refresh"/;

/**
 * All pages that are written for this site, and some of the many that TypeDoc
 * writes, which are all alike.
 */
function everyKindOfPage(): string[] {
  // A former address leads on at once.
  const pages = builtPages().filter(({ html }) => !isRedirect.test(html));
  const paths = pages.map(({ path }) => path);
  const typedoc = paths.filter((path) => path.startsWith("/typescript/"));
  const some = typedoc.filter(
    (_, index) => index % Math.ceil(typedoc.length / 10) === 0,
  );
  return [...paths.filter((path) => !path.startsWith("/typescript/")), ...some];
}
