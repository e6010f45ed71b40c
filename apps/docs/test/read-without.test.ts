import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOutlineFaults } from "./support/find-outline-faults.js";
import { lookAt } from "./support/looks.js";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listMainPages } from "./support/page-lists.js";

const paths = listMainPages();

describe("a main page can be read", { timeout: 90_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.concurrent.each(paths)("without JavaScript: %s", async (path) => {
    const { page, complaints } = await site.open(path, {
      ...lookAt(paths.indexOf(path)).options,
      javaScriptEnabled: false,
    });
    expect(await page.locator("main h1").isVisible()).toBe(true);
    const panels = page.locator("main [role=tabpanel]");
    for (const panel of await panels.all()) {
      expect(await panel.isVisible()).toBe(true);
    }
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it.concurrent.each(paths)("on paper: %s", async (path) => {
    const { page } = await site.open(path, {
      viewport: { width: 794, height: 1123 },
    });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(findOutlineFaults)).toEqual([]);
    for (const shut of ["nav.sidebar", ".pagination-links", "main .copy"]) {
      const navigation = page.locator(shut).first();
      expect(await navigation.isVisible(), shut).toBe(false);
    }
    expect(await page.evaluate(listFolded)).toEqual([]);
    await closePage(page);
  });
});

/** What is folded in a part of the page that is shown. It runs in the page. */
function listFolded(): string[] {
  const folded = document.querySelectorAll(
    "main details:not([open]) > :not(summary)",
  );
  const hidden = [...folded].filter((element) => {
    const isEmpty = element.childNodes.length === 0;
    return !isEmpty && element.getBoundingClientRect().height === 0;
  });
  return hidden.map(({ outerHTML }) => outerHTML.slice(0, 80));
}
