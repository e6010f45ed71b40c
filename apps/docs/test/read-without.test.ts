import { describe, expect, it } from "vitest";
import { findOutlineFaults } from "./support/find-outline-faults.js";
import { findPrintFaults } from "./support/find-print-faults.js";
import { lookAt } from "./support/looks.js";
import { listMainPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";

const site = useSite();
/** The width of A4. */
const paper = { viewport: { width: 794, height: 1123 } };
const paths = listMainPages();
/** It has all that paper leaves out: a console, buttons, tabs, folded fields. */
const operation = "/http/v3/list-calls/";

describe("a main page can be read", { timeout: 90_000 }, () => {
  it.concurrent.each(paths)("without JavaScript: %s", async (path) => {
    const look = lookAt(paths.indexOf(path) % 2);
    const options = { ...look.options, javaScriptEnabled: false };
    await site.look(path, options, async ({ page, complaints }) => {
      expect(await page.locator("main h1").isVisible()).toBe(true);
      const panels = page.locator("main [role=tabpanel]");
      for (const panel of await panels.all()) {
        expect(await panel.isVisible()).toBe(true);
      }
      expect(complaints).toEqual([]);
    });
  });

  it.concurrent.each([...paths, operation])("on paper: %s", async (path) => {
    const faults = await site.look(path, paper, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      return [
        ...(await page.evaluate(findOutlineFaults)),
        ...(await page.evaluate(findPrintFaults)),
      ];
    });
    expect(faults).toEqual([]);
  });
});
