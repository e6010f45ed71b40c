import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launch } from "./browser.js";
import { dist } from "./pages.js";
import { serveFolder } from "./static-server.js";

const chromium = chromiumPath();
const list = "/http/v1/list-calls/";
const folded = "response.e2e_latency.p50";

describe.skipIf(!chromium)(
  "A page of the HTTP reference (needs Chromium: set CHROMIUM_PATH)",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let server: Server;
    let origin: string;

    beforeAll(async () => {
      ({ server, origin } = await serveFolder(dist));
      browser = await launch(chromium ?? "");
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    async function open(
      path: string,
      options: { width?: number; javaScriptEnabled?: boolean } = {},
    ): Promise<Page> {
      const { width = 1400, javaScriptEnabled = true } = options;
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        javaScriptEnabled,
      });
      await page.goto(`${origin}${path}`);
      return page;
    }

    const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);

    it("opens what is around a field when the address changes to it", async () => {
      const page = await open(list);
      expect(await field(page, folded).isVisible()).toBe(false);
      await page.evaluate(`location.hash = "${folded}"`);
      await field(page, folded).waitFor({ state: "visible" });
      await page.close();
    });

    it("opens it again when the same link is followed again", async () => {
      const page = await open(`${list}#${folded}`);
      await page.getByRole("button", { name: "Collapse all" }).click();
      await field(page, folded).waitFor({ state: "hidden" });
      await page.evaluate(
        `document.querySelector('[id="${folded}"] a').click()`,
      );
      await field(page, folded).waitFor({ state: "visible" });
      await page.close();
    });

    it("shows a field below the bars, not under them", async () => {
      const page = await open(`${list}#${folded}`);
      await field(page, folded).waitFor({ state: "visible" });
      const box = await field(page, folded).boundingBox();
      expect(box?.y).toBeGreaterThan(110);
      expect(box?.y).toBeLessThan(900);
      await page.close();
    });

    it("expands and collapses all fields", async () => {
      const page = await open(list);
      const closed = page.locator("details.ref-inside:not([open])");
      const all = await page.locator("details.ref-inside").count();
      expect(all).toBeGreaterThan(3);
      await page.getByRole("button", { name: "Expand all" }).click();
      expect(await closed.count()).toBe(0);
      await page.getByRole("button", { name: "Collapse all" }).click();
      expect(await closed.count()).toBe(all);
      await page.close();
    });

    it("has its samples beside the text, and keeps them in sight", async () => {
      const page = await open(list);
      const [lead, panel] = await boxesOf(page, [".ref-lead", ".ref-panel"]);
      expect(panel?.x).toBeGreaterThan((lead?.x ?? 0) + (lead?.width ?? 0));
      await field(page, "pagination_key").scrollIntoViewIfNeeded();
      const [later] = await boxesOf(page, [".ref-panel"]);
      expect(later?.y).toBeGreaterThan(60);
      expect(later?.y).toBeLessThan(200);
      await page.close();
    });

    it("has one column on a phone: lead, samples, fields", async () => {
      const page = await open(list, { width: 390 });
      const parts = [".ref-lead", ".ref-panel", ".ref-text"];
      const boxes = await boxesOf(page, parts);
      const tops = boxes.map((box) => box?.y ?? 0);
      const lefts = new Set(boxes.map((box) => box?.x));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(lefts.size).toBe(1);
      await page.close();
    });

    it("can be read without JavaScript", async () => {
      const page = await open(list, { javaScriptEnabled: false });
      for (const words of ["Expand all", "Try it", "Copy page"]) {
        const button = page.getByText(words, { exact: true });
        expect(await button.isVisible(), words).toBe(false);
      }
      const outer = field(page, "response.e2e_latency");
      const section = page.locator("section", { has: outer }).last();
      await section.locator("summary").first().click();
      expect(await field(page, folded).isVisible()).toBe(true);
      await page.close();
    });
  },
);

function boxesOf(page: Page, selectors: readonly string[]) {
  const boxes = selectors.map((one) => page.locator(one).boundingBox());
  return Promise.all(boxes);
}
