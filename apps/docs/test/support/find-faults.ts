import { findAxeFaults } from "./find-axe-faults.js";
import { findOutlineFaults } from "./find-outline-faults.js";
import { findOverlaps } from "./find-overlaps.js";
import { layOutAll } from "./lay-out-all.js";
import type { Opened } from "./open-site.js";
import { ProvenFrames } from "./proven-frames.js";

const frames = new ProvenFrames();

/** Finds everything that is wrong with a page as it is seen. */
export async function findFaults(opened: Opened): Promise<string[]> {
  const { page, complaints } = opened;
  await page.evaluate(layOutAll);
  const outline = await page.evaluate(findOutlineFaults);
  const overlaps = await page.evaluate(findOverlaps);
  const frame = await frames.leaveOut(page);
  const faults = [...outline, ...overlaps, ...(await findAxeFaults(page))];
  if (faults.length === 0) {
    frames.prove(frame);
  }
  return [...complaints, ...faults];
}
