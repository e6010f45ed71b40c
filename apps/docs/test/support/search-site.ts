import type { Page } from "playwright-core";

/** Types into the search, and waits for something that it finds of this. */
export async function searchSite(page: Page, query: string): Promise<void> {
  // The button is disabled until it can open the search.
  await page.locator("button[data-open-modal]:not([disabled])").click();
  await page.locator("#starlight__search input").fill(query);
  // Until then, it shows what it found before.
  const message = page.locator("#starlight__search .pagefind-ui__message");
  await message.filter({ hasText: query }).waitFor();
  const links = page.locator("#starlight__search .pagefind-ui__result-link");
  await links.first().waitFor();
}
