import type { Page } from "playwright-core";

/** Turns a page that is open to other colours. */
export async function turnTo(
  page: Page,
  colorScheme: "light" | "dark",
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
}
