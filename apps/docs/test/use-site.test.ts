import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listAllPages } from "./support/page-lists.js";
import { searchSite } from "./support/search-site.js";

describe("somebody who uses the site", { timeout: 90_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.each(listSearches())("finds %s", async (_, query, expected) => {
    const { page, complaints } = await site.open("/quickstart/");
    const addresses = await searchSite(page, query);
    expect(addresses.some((address) => address.includes(expected))).toBe(true);
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it("fetches no search before it is opened", async () => {
    const { page } = await site.open("/quickstart/");
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.waitForLoadState("networkidle");
    const ofSearch = () =>
      fetched.filter((url) => /ui-core|search\./.test(url));
    expect(ofSearch()).toEqual([]);
    await searchSite(page, "calls");
    expect(ofSearch()).toHaveLength(2);
    await closePage(page);
  });

  it("chooses a theme, which stays on the next page", async () => {
    const { page, complaints } = await site.open("/", { colorScheme: "light" });
    await page
      .locator("starlight-theme-select select")
      .first()
      .selectOption("dark");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe(
      "dark",
    );
    await page.goto(`${site.origin}/quickstart/`);
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe(
      "dark",
    );
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it("copies code", async () => {
    const { page, complaints } = await site.open("/quickstart/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const button = page.locator("main .copy button").first();
    await button.click();
    await page
      .locator("main .copy .feedback")
      .first()
      .waitFor({ state: "attached" });
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await button.getAttribute("data-code"));
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it("opens the menu on a phone and goes to another page", async () => {
    const { page, complaints } = await site.open("/quickstart/", {
      viewport: { width: 390, height: 844 },
    });
    await page.locator("starlight-menu-button button").click();
    const link = page.locator("nav.sidebar a[href='/']").first();
    await link.click();
    await page.waitForURL(`${site.origin}/`);
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it.each([
    ["desktop", { width: 1400, height: 900 }, "starlight-toc"],
    ["phone", { width: 390, height: 844 }, "mobile-starlight-toc"],
  ])("sees in the table of contents what one reads (%s)", async (...row) => {
    const [, viewport, table] = row;
    const { page, complaints } = await site.open("/guides/filtering/", {
      viewport,
    });
    const current = page.locator(`${table} a[aria-current=true]`);
    await expect.poll(() => current.getAttribute("href")).toBe("#_top");
    const later = page.locator(`${table} a`).nth(3);
    const href = (await later.getAttribute("href")) ?? "";
    await page.evaluate((id) => {
      document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
    }, href.slice(1));
    await expect.poll(() => current.getAttribute("href")).toBe(href);
    expect(complaints).toEqual([]);
    await closePage(page);
  });

  it("turns over tabs with the keys", async () => {
    const { page, complaints } = await site.open("/http/v3/list-calls/");
    const tabs = page.locator("main [role=tab]");
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await tabs.nth(1).getAttribute("aria-selected")).toBe("true");
    expect(complaints).toEqual([]);
    await closePage(page);
  });
});

/** One of each kind that the site has. */
function listSearches() {
  const searches = [
    ["an operation", "list calls", "/list-calls/"],
    ["a field", "disconnection_reason", "/http/"],
    ["a symbol of the SDK", "createClient", "/typescript/"],
    ["a flag of the CLI", "--page-size", "/cli/"],
  ] as const;
  const paths = listAllPages();
  return searches.filter(([, , expected]) => {
    return paths.some((path) => path.includes(expected));
  });
}
