import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listMainPages } from "./support/page-lists.js";
import { pressThrough, watchFocus } from "./support/watch-focus.js";

describe("with the keyboard alone", { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.concurrent.each(listMainPages())(
    "everything on %s is reached, and is seen to be",
    async (path) => {
      const { page } = await site.open(path, {
        viewport: { width: 1400, height: 900 },
        reducedMotion: "reduce",
      });
      await page.evaluate(watchFocus);
      expect(await pressThrough(page)).toEqual({ missed: [], unseen: [] });
      await closePage(page);
    },
  );

  it("the first key leads past the navigation", async () => {
    const { page } = await site.open("/quickstart/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain(
      "Skip",
    );
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        "document.querySelector('main').contains(document.activeElement)",
      ),
    ).toBe(true);
    await closePage(page);
  });
});
