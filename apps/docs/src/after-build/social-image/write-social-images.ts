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
  const byAddress = new Map<string, BuiltPage>();
  for (const page of pages) {
    const address = socialImageAddress(page.path);
    if (!byAddress.has(address)) {
      byAddress.set(address, page);
    }
  }
  const drawing = [...byAddress].map(async ([address, page]) => {
    const file = join(folder, address);
    const image = await drawCard(page.title, sectionOf(page.path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, image);
  });
  await Promise.all(drawing);
}
