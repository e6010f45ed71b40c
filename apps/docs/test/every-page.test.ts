import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults } from "./support/find-faults.js";
import { lookAt } from "./support/looks.js";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listTestedPages } from "./support/page-lists.js";

// Each page is seen in one look; `pnpm run soak:pages` sees every page in all.
const rows = listTestedPages().map((path, index) => {
  const look = lookAt(index);
  return [path, look.name, look] as const;
});

describe("a page has nothing wrong with it", { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.concurrent.each(rows)("%s (%s)", async (path, _, look) => {
    const opened = await site.open(path, look.options);
    const faults = await findFaults(opened);
    await closePage(opened.page);
    expect(faults).toEqual([]);
  });
});
