import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { readShades } from "./read-shades.js";

const results = folderOf("../../.results/screens/");
const kept = folderOf("../screens/");

/** Cells whose shade may differ: where a line of text breaks elsewhere. */
const tolerance = 0.15;

/** Of sixteen shades. */
const sameShade = 4;

/**
 * Keeps a picture of what is on the screen, and compares it with the last one
 * that was kept.
 *
 * Pictures are not compared by their pixels: another font, or another version
 * of Chromium, changes nearly all of them. Compared are the shades of a grid of
 * coarse cells. They tell a page that is blank, that lost its stylesheet, has
 * the wrong theme or a panel too many, and stay the same when letters are a
 * little wider. To keep what is there now, run the tests with
 * `ROLLCALL_KEEP_SCREENS=1`.
 *
 * @returns What is wrong, if anything.
 */
export async function compareScreen(
  page: Page,
  name: string,
): Promise<string[]> {
  const picture = await page.screenshot();
  writeFileSync(join(results, `${name}.png`), picture);
  const shades = await readShades(page.context(), picture);
  const file = join(kept, `${name}.txt`);
  if (!existsSync(file) || process.env.ROLLCALL_KEEP_SCREENS) {
    writeFileSync(file, shades);
    return [];
  }
  const share = computeDifference(readFileSync(file, "utf8"), shades);
  return share <= tolerance ? [] : [writeDifference(name, share)];
}

function computeDifference(before: string, after: string): number {
  const shadesBefore = toNumbers(before);
  const shadesAfter = toNumbers(after);
  const changed = shadesAfter.filter((shade, index) => {
    const other = shadesBefore[index] ?? Number.POSITIVE_INFINITY;
    return Math.abs(shade - other) > sameShade;
  });
  return changed.length / shadesAfter.length;
}

function toNumbers(shades: string): number[] {
  const digits = [...shades.replaceAll("\n", "")];
  return digits.map((digit) => Number.parseInt(digit, 16));
}

function writeDifference(name: string, share: number): string {
  const percent = Math.round(share * 100);
  return `${percent} % of the screen changed: look at .results/screens/${name}.png, and if it is right, run this test with ROLLCALL_KEEP_SCREENS=1`;
}

function folderOf(path: string): string {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}
