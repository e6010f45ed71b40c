import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./support/use-site.js";

const site = useSite();
const list = "/http/v1/list-calls/";
const folded = "response.e2e_latency.p50";
const desktop = { viewport: { width: 1400, height: 900 } };
const phone = { viewport: { width: 390, height: 900 } };
const withoutScripts = { ...desktop, javaScriptEnabled: false };

function see(
  path: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  return site.look(path, options, ({ page }) => check(page));
}

function field(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}

describe("A page of the HTTP reference", { timeout: 60_000 }, () => {
  it("opens what is around a field when the address changes to it", async () => {
    await see(list, desktop, async (page) => {
      expect(await field(page, folded).isVisible()).toBe(false);
      await page.evaluate(`location.hash = "${folded}"`);
      await field(page, folded).waitFor({ state: "visible" });
    });
  });

  it("opens it again when the same link is followed again", async () => {
    await see(`${list}#${folded}`, desktop, async (page) => {
      await page.getByRole("button", { name: "Collapse all" }).click();
      await field(page, folded).waitFor({ state: "hidden" });
      await page.evaluate(
        `document.querySelector('[id="${folded}"] a').click()`,
      );
      await field(page, folded).waitFor({ state: "visible" });
    });
  });

  it("shows a field below the bars, not under them", async () => {
    await see(`${list}#${folded}`, desktop, async (page) => {
      await field(page, folded).waitFor({ state: "visible" });
      const box = await field(page, folded).boundingBox();
      expect(box?.y).toBeGreaterThan(110);
      expect(box?.y).toBeLessThan(900);
    });
  });

  it("expands and collapses all fields", async () => {
    await see(list, desktop, async (page) => {
      const closed = page.locator("details.ref-inside:not([open])");
      const all = await page.locator("details.ref-inside").count();
      expect(all).toBeGreaterThan(3);
      await page.getByRole("button", { name: "Expand all" }).click();
      expect(await closed.count()).toBe(0);
      await page.getByRole("button", { name: "Collapse all" }).click();
      expect(await closed.count()).toBe(all);
    });
  });

  it("has its samples beside the text, and keeps them in sight", async () => {
    await see(list, desktop, async (page) => {
      const [lead, panel] = await boxesOf(page, [".ref-lead", ".ref-panel"]);
      expect(panel?.x).toBeGreaterThan((lead?.x ?? 0) + (lead?.width ?? 0));
      await field(page, "pagination_key").scrollIntoViewIfNeeded();
      const [later] = await boxesOf(page, [".ref-panel"]);
      expect(later?.y).toBeGreaterThan(60);
      expect(later?.y).toBeLessThan(200);
    });
  });

  it("has one column on a phone: lead, samples, fields", async () => {
    await see(list, phone, async (page) => {
      const parts = [".ref-lead", ".ref-panel", ".ref-text"];
      const boxes = await boxesOf(page, parts);
      const tops = boxes.map((box) => box?.y ?? 0);
      const lefts = new Set(boxes.map((box) => box?.x));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(lefts.size).toBe(1);
    });
  });

  it("can be read without JavaScript", async () => {
    await see(list, withoutScripts, async (page) => {
      for (const words of ["Expand all", "Try it", "Copy page"]) {
        const button = page.getByText(words, { exact: true });
        expect(await button.isVisible(), words).toBe(false);
      }
      const outer = field(page, "response.e2e_latency");
      const section = page.locator("section", { has: outer }).last();
      await section.locator("summary").first().click();
      expect(await field(page, folded).isVisible()).toBe(true);
    });
  });
});

function boxesOf(page: Page, selectors: readonly string[]) {
  const boxes = selectors.map((one) => page.locator(one).boundingBox());
  return Promise.all(boxes);
}
