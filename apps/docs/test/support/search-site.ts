import type { Page } from "playwright-core";

/** Types into the search and returns the addresses that it finds. */
export async function searchSite(page: Page, query: string): Promise<string[]> {
  // The button is disabled until it can open the search.
  await page.locator("button[data-open-modal]:not([disabled])").click();
  await page.locator("#starlight__search input").fill(query);
  const links = page.locator("#starlight__search .pagefind-ui__result-link");
  await links.first().waitFor();
  // Each result comes by itself, the best not always as the first.
  const loading = page.locator("#starlight__search .pagefind-ui__loading");
  await loading.first().waitFor({ state: "detached" });
  return await links.evaluateAll((found) => {
    return found.map((link) => link.getAttribute("href") ?? "");
  });
}
