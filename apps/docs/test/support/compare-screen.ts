import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
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

/** What is done with a screen. */
export interface Keeping {
  /** Where the shades lie. @default test/screens/ */
  readonly folder: string;
  /** Whether what is there now is right. @default `ROLLCALL_KEEP_SCREENS` */
  readonly isKept: boolean;
  /** Whether all that is compared has to be there. @default `CI` */
  readonly isComplete: boolean;
}

const usual: Keeping = {
  folder: kept,
  isKept: Boolean(process.env.ROLLCALL_KEEP_SCREENS),
  isComplete: Boolean(process.env.CI),
};

/**
 * Keeps a picture of what is on the screen, and compares it with the last one
 * that was kept.
 *
 * Pictures are not compared by their pixels: another font, or another version
 * of Chromium, changes nearly all of them. Compared are the shades of a grid of
 * coarse cells. They tell a page that is blank, that lost its stylesheet, has
 * the wrong theme or a panel too many, and stay the same when letters are a
 * little wider. To keep what is there now, run the tests with
 * `ROLLCALL_KEEP_SCREENS=1`. The first screen of a new page is kept by itself,
 * but not in CI, which would throw it away.
 *
 * @returns What is wrong, if anything.
 */
export async function compareScreen(
  page: Page,
  name: string,
  keeping: Partial<Keeping> = {},
): Promise<string[]> {
  const picture = await page.screenshot();
  writeFileSync(join(results, `${name}.png`), picture);
  const shades = await readShades(picture);
  return judgeShades(shades, name, { ...usual, ...keeping });
}

/** The names of all screens that are kept. */
export function listKeptScreens(): string[] {
  const files = readdirSync(kept);
  return files.map((file) => file.replace(/\.txt$/, ""));
}

function judgeShades(shades: string, name: string, keeping: Keeping): string[] {
  const file = join(keeping.folder, `${name}.txt`);
  const isNew = !existsSync(file);
  if (isNew && keeping.isComplete) {
    return [
      `no screen "${name}" is kept: run this test on your machine, look at .results/screens/${name}.png, and commit test/screens/${name}.txt`,
    ];
  }
  if (isNew || keeping.isKept) {
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
