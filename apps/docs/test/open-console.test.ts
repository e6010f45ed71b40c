import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findFaults } from "./support/find-faults.js";
import { findFaultsInDark } from "./support/find-faults-in-dark.js";
import { devices } from "./support/looks.js";
import { useSite } from "./support/use-site.js";
import { pressThrough, watchFocus } from "./support/watch-focus.js";

const site = useSite();
const paths = ["/http/v3/list-calls/", "/http/v3/webhooks/"] as const;
const rows = devices.map((device, index) => {
  const path = paths[index % paths.length] ?? paths[0];
  return [path, device.name, device] as const;
});
const desktop = {
  viewport: { width: 1400, height: 900 },
  reducedMotion: "reduce",
} as const;

// Pages are looked at before anybody presses a button: here it is pressed.
describe("an opened console", { timeout: 120_000 }, () => {
  it.concurrent.each(rows)("of %s has no fault (%s)", async (path, _, look) => {
    const faults = await site.look(path, look.options, async (opened) => {
      await openConsole(opened.page);
      const inLight = await findFaults(opened);
      return [...inLight, ...(await findFaultsInDark(opened))];
    });
    expect(faults).toEqual([]);
  });

  it.concurrent.each(paths)("of %s is reached by keys", async (path) => {
    const ways = await site.look(path, desktop, async ({ page }) => {
      await openConsole(page);
      const focused = page.locator(".con-root select:focus");
      // What has the focus already would seem to look the same with it.
      await focused.blur();
      await page.evaluate(watchFocus);
      return await pressThrough(page);
    });
    expect(ways).toEqual({ missed: [], unseen: [] });
  });
});

/** Opens it, until its first control has the focus. */
async function openConsole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it" }).click();
  await page.locator(".con-root select:focus").waitFor();
}
