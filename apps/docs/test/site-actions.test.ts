import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it, test } from "vitest";
import { builtFile } from "./pages.js";
import { listAllPages } from "./support/page-lists.js";
import { searchSite } from "./support/search-site.js";
import { useSite } from "./support/use-site.js";

const site = useSite();
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const phone = { viewport: { width: 390, height: 844 } };

/** Does something on a page, which must not complain about it. */
async function use(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  await site.look(path, options, async ({ page, complaints }) => {
    await act(page);
    expect(complaints).toEqual([]);
  });
}

describe("the search", () => {
  it("finds one of each kind, one after the other", async () => {
    await use("/quickstart/", {}, async (page) => {
      for (const [query, expected] of listSearches()) {
        await searchSite(page, query);
        // Results are shown as they are fetched, and on a busy machine one by one.
        const address = `a[href*="${expected}"]`;
        const result = page.locator(`#starlight__search ${address}`);
        await result.first().waitFor();
        await page.keyboard.press("Escape");
      }
    });
  });

  it("is fetched when it is opened, not before", async () => {
    await use("/quickstart/", {}, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.waitForLoadState("networkidle");
      const ofSearch = () =>
        fetched.filter((url) => /ui-core|search\./.test(url));
      expect(ofSearch()).toEqual([]);
      await searchSite(page, "calls");
      expect(ofSearch()).toHaveLength(2);
    });
  });

  it("is offered for the words of a page that is not there", async () => {
    const body = builtFile("/404.html");
    // A window of its own: what is on its way when a route goes may stay there.
    await site.visit("/", {}, async ({ page }) => {
      const address = new URL("/http/v2/list-calls/", page.url()).href;
      const lost = { status: 200, contentType: "text/html", body };
      await page.route(address, (route) => route.fulfill(lost));
      await page.goto(address);
      const name = "Search for “list calls”";
      await page.getByRole("button", { name }).click();
      const results = page.locator("dialog[open] a[href*='list-calls']");
      await results.first().waitFor();
    });
  });
});

test("a theme that was chosen stays on the next page", async () => {
  const theme = "document.documentElement.dataset.theme";
  const light = { colorScheme: "light" } as const;
  await site.visit("/", light, async ({ page, complaints }) => {
    const select = page.locator("starlight-theme-select select").first();
    await select.selectOption("dark");
    expect(await page.evaluate(theme)).toBe("dark");
    await page.goto(new URL("/quickstart/", page.url()).href);
    expect(await page.evaluate(theme)).toBe("dark");
    expect(complaints).toEqual([]);
  });
});

test("code is copied", async () => {
  await use("/quickstart/", clipboard, async (page) => {
    const button = page.locator("main .copy button").first();
    await button.click();
    const feedback = page.locator("main .copy .feedback").first();
    await feedback.waitFor({ state: "attached" });
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await button.getAttribute("data-code"));
  });
});

test("a page is copied as Markdown", async () => {
  await use("/cli/get/", clipboard, async (page) => {
    await page.getByRole("button", { name: "Copy page" }).click();
    await page.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(builtFile("/cli/get.md"));
  });
});

test("the menu on a phone leads to another page", async () => {
  await use("/quickstart/", phone, async (page) => {
    await page.locator("starlight-menu-button button").click();
    await page.locator("nav.sidebar a[href='/']").first().click();
    await page.waitForURL((url) => url.pathname === "/");
  });
});

test.each([
  ["desktop", { width: 1400, height: 900 }, "starlight-toc"],
  ["phone", { width: 390, height: 844 }, "mobile-starlight-toc"],
])("the table of contents says what one reads (%s)", async (...row) => {
  const [, viewport, table] = row;
  await use("/guides/filtering/", { viewport }, async (page) => {
    const current = page.locator(`${table} a[aria-current=true]`);
    await expect.poll(() => current.getAttribute("href")).toBe("#_top");
    const later = page.locator(`${table} a`).nth(3);
    const href = (await later.getAttribute("href")) ?? "";
    await page.evaluate((id) => {
      document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
    }, href.slice(1));
    await expect.poll(() => current.getAttribute("href")).toBe(href);
  });
});

test("keys turn over tabs", async () => {
  await use("/http/v3/list-calls/", {}, async (page) => {
    const tabs = page.locator("main [role=tab]");
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await tabs.nth(1).getAttribute("aria-selected")).toBe("true");
  });
});

test("the place of a flag can be linked to", async () => {
  await use("/cli/list/#flag-v3-duration-ms", {}, async (page) => {
    const flag = page.locator("#flag-v3-duration-ms");
    await flag.waitFor();
    expect(await flag.evaluate((one) => one.matches(":target"))).toBe(true);
  });
});

/** One of each kind that the site has. */
function listSearches() {
  const searches = [
    // An operation, a field, a symbol of the SDK, a flag of the CLI.
    ["list calls", "/list-calls/"],
    ["disconnection_reason", "/http/"],
    ["createClient", "/typescript/"],
    ["--page-size", "/cli/"],
  ] as const;
  const paths = listAllPages();
  return searches.filter(([, expected]) => {
    return paths.some((path) => path.includes(expected));
  });
}
