import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  sectionOf,
  socialImageAddress,
} from "../../site/social-image-address.js";
import type { BuiltPage } from "../built-page.js";
import { drawCard } from "./draw-card.js";

/** Draws the image that is shown where somebody shares a page. */
export async function writeSocialImages(
  folder: string,
  pages: readonly BuiltPage[],
): Promise<void> {
  const shown = listShown(pages);
  const drawing = [...shown].map(async ([address, page]) => {
    const file = join(folder, address);
    await writeImage(file, page);
  });
  await Promise.all(drawing);
}

/** The page that an image is of: the first, where several share one. */
function listShown(
  pages: readonly BuiltPage[],
): ReadonlyMap<string, BuiltPage> {
  const shown = new Map<string, BuiltPage>();
  for (const page of pages) {
    const address = socialImageAddress(page.path);
    if (!shown.has(address)) {
      shown.set(address, page);
    }
  }
  return shown;
}

async function writeImage(file: string, page: BuiltPage): Promise<void> {
  const { title, path } = page;
  const section = sectionOf(path);
  const image = await drawCard(title, section);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, image);
}
