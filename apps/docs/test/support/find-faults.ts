import { findAxeFaults } from "./find-axe-faults.js";
import { findOutlineFaults } from "./find-outline-faults.js";
import { findOverlaps } from "./find-overlaps.js";
import { layOutAll } from "./lay-out-all.js";
import type { Opened } from "./open-site.js";

/** Finds everything that is wrong with a page as it is seen. */
export async function findFaults(opened: Opened): Promise<string[]> {
  const { page, complaints } = opened;
  await page.evaluate(layOutAll);
  const faults = [
    ...(await page.evaluate(findOutlineFaults)),
    ...(await page.evaluate(findOverlaps)),
    ...(await findAxeFaults(page)),
  ];
  return [...complaints, ...faults];
}
