import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareScreen } from "./support/compare-screen.js";
import { findFaults } from "./support/find-faults.js";
import { type Look, looks } from "./support/looks.js";
import { closePage, openSite, type Site } from "./support/open-site.js";
import { listMainPages } from "./support/page-lists.js";

const rows = listMainPages().flatMap((path) => {
  return looks.map((look) => [path, look.name, look] as const);
});

describe("a main page has nothing wrong with it", { timeout: 120_000 }, () => {
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
    const changes = await compareScreen(opened.page, nameScreen(path, look));
    await closePage(opened.page);
    expect([...faults, ...changes]).toEqual([]);
  });
});

/** `/http/v3/` on a phone in the dark is `http-v3-phone-dark`. */
function nameScreen(path: string, { name }: Look): string {
  const parts = [...path.split("/"), ...name.split(" ")];
  return parts.filter((part) => part !== "").join("-");
}
