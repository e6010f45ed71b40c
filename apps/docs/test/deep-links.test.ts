import { describe, it } from "vitest";
import { builtPage, idsOf } from "./pages.js";
import { listAllPages } from "./support/page-lists.js";
import { useSite } from "./support/use-site.js";

const site = useSite();
const rows = listAllPages()
  .filter((path) => path.startsWith("/http/"))
  .flatMap((path) => {
    const id = findDeepestId(path);
    return id === undefined ? [] : [[path, id] as const];
  });

describe("a link into a page", { timeout: 90_000 }, () => {
  it.concurrent.each(rows)(
    "to %s#%s opens what it points to",
    async (path, id) => {
      const address = `${path}#${encodeURIComponent(id)}`;
      await site.look(address, {}, async ({ page }) => {
        const target = page.locator(`[id="${id}"]`);
        await target.waitFor({ state: "visible" });
        await page.waitForFunction(isInView, id);
      });
    },
  );
});

/** The field that is nested deepest: it is folded, if anything is. */
function findDeepestId(path: string): string | undefined {
  const ids = idsOf(builtPage(path)).filter((id) => id.includes("."));
  const byDepth = ids.toSorted((one, other) => depthOf(other) - depthOf(one));
  return byDepth[0];
}

function depthOf(id: string): number {
  return id.split(".").length;
}

/** It runs in the page. */
function isInView(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.top < innerHeight;
}
