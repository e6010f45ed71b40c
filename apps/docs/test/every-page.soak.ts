import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAxeFaults } from "./support/find-axe-faults.js";
import { findFaults } from "./support/find-faults.js";
import { looks } from "./support/looks.js";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listAllPages } from "./support/page-lists.js";

const inLight = looks.filter(({ name }) => name.endsWith("light"));
const rows = listAllPages().flatMap((path) => {
  return inLight.map((look) => [path, look.name, look] as const);
});

describe("every page has nothing wrong with it", { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.concurrent.each(rows)("%s (%s, then dark)", async (path, _, look) => {
    const opened = await site.open(path, look.options);
    const faults = await findFaults(opened);
    const inDark = await findFaultsInDark(opened.page);
    await closePage(opened.page);
    expect([...faults, ...inDark]).toEqual([]);
  });
});

/** Only colours change: nothing moves, and nothing gets another name. */
async function findFaultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-theme=dark]").waitFor();
  return await findAxeFaults(page, ["color-contrast"]);
}
