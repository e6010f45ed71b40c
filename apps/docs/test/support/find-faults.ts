import { findAxeFaults } from "./find-axe-faults.js";
import { findOutlineFaults } from "./find-outline-faults.js";
import { findOverlaps } from "./find-overlaps.js";
import type { Look } from "./looks.js";
import { closePage, type Site } from "./open-site.js";

/** Opens a page as somebody sees it, and finds everything wrong with it. */
export async function findFaults(
  site: Site,
  path: string,
  look: Look,
): Promise<string[]> {
  const { page, complaints } = await site.open(path, look.options);
  const faults = [
    ...(await page.evaluate(findOutlineFaults)),
    ...(await page.evaluate(findOverlaps)),
    ...(await findAxeFaults(page)),
  ];
  await closePage(page);
  return [...complaints, ...faults];
}
