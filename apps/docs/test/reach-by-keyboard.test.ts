import { describe, expect, it } from "vitest";
import { lookAt } from "./support/looks.js";
import { listMainPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";
import { pressThrough, watchFocus } from "./support/watch-focus.js";

const site = useSite();

describe("with the keyboard alone", { timeout: 120_000 }, () => {
  it.concurrent.each(listMainPages())(
    "everything on %s is reached, and is seen to be",
    async (path) => {
      const look = lookAt(0);
      const reached = await site.look(path, look.options, async ({ page }) => {
        await page.evaluate(watchFocus);
        return await pressThrough(page);
      });
      expect(reached).toEqual({ missed: [], unseen: [] });
    },
  );

  it("the first key leads past the navigation", async () => {
    await site.look("/quickstart/", {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      const text = await page.evaluate("document.activeElement.textContent");
      expect(text).toContain("Skip");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const isInMain = await page.evaluate(
        "document.querySelector('main').contains(document.activeElement)",
      );
      expect(isInMain).toBe(true);
    });
  });
});
