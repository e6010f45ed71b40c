import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath, launch } from "./browser.js";
import { builtFile, dist } from "./pages.js";
import { serveFolder } from "./static-server.js";

const chromium = chromiumPath();
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  if (chromium === undefined) {
    throw new Error("There is no Chromium: set CHROMIUM_PATH.");
  }
  site = await serveFolder(dist);
  browser = await launch(chromium);
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

test("a page is copied as Markdown", async () => {
  await page.goto(`${site.origin}/cli/get/`);
  await page.getByRole("button", { name: "Copy page" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(builtFile("/cli/get.md"));
});

test("a page that is not there offers to search for its words", async () => {
  const html = builtFile("/404.html");
  await page.route("**/http/v2/list-calls/", (route) => {
    return route.fulfill({ status: 404, contentType: "text/html", body: html });
  });
  await page.goto(`${site.origin}/http/v2/list-calls/`);
  await page.getByRole("button", { name: "Search for “list calls”" }).click();
  const results = page.locator("dialog[open] a[href*='list-calls']");
  await results.first().waitFor();
  expect(await results.count()).toBeGreaterThan(0);
});

test("the place of a flag can be linked to", async () => {
  await page.goto(`${site.origin}/cli/list/#flag-v3-duration-ms`);
  const flag = page.locator("#flag-v3-duration-ms");
  await flag.waitFor();
  expect(await flag.evaluate((one) => one.matches(":target"))).toBe(true);
});
