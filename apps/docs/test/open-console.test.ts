import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults } from "./support/find-faults.js";
import { looks } from "./support/looks.js";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { pressThrough, watchFocus } from "./support/watch-focus.js";

const paths = ["/http/v3/list-calls/", "/http/v3/webhooks/"] as const;
const [list, webhooks] = paths;
const rows = looks.map((look, index) => {
  const path = index < 2 ? list : webhooks;
  return [path, look.name, look.options] as const;
});

// Pages are looked at before anybody presses a button: here it is pressed.
describe("an opened console", { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.concurrent.each(rows)("of %s has no fault (%s)", async (path, _, look) => {
    const opened = await site.open(path, look);
    await openConsole(opened.page);
    expect(await findFaults(opened)).toEqual([]);
    await closePage(opened.page);
  });

  it.concurrent.each(paths)("of %s is reached by keys", async (path) => {
    const { page } = await site.open(path, {
      viewport: { width: 1400, height: 900 },
      reducedMotion: "reduce",
    });
    await openConsole(page);
    const focused = page.locator(".con-root select:focus");
    // What has the focus already would seem to look the same with it.
    await focused.blur();
    await page.evaluate(watchFocus);
    expect(await pressThrough(page)).toEqual({ missed: [], unseen: [] });
    await closePage(page);
  });
});

/** Opens it, until its first control has the focus. */
async function openConsole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it" }).click();
  await page.locator(".con-root select:focus").waitFor();
}
