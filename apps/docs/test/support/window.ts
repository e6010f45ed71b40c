import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Opens a window in which no page finds what another one kept. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(forgetAll);
  return await context.newPage();
}

/** Leaves a window as it was when it was opened, for the next page. */
export async function cleanWindow(
  page: Page,
  { colorScheme = "light" }: BrowserContextOptions,
): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll();
  await page.emulateMedia({ media: null, colorScheme });
}

/** It runs before the scripts of each page. */
function forgetAll(): void {
  localStorage.clear();
  sessionStorage.clear();
}
