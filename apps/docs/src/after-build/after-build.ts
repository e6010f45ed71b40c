import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Place } from "../site/place.js";
import { moveToBase } from "./move-to-base.js";
import { readBuiltPages } from "./read-built-pages.js";
import { writeSocialImages } from "./social-image/write-social-images.js";
import { writeLlms } from "./write-llms.js";
import { writeMarkdownPages } from "./write-markdown-pages.js";

/**
 * What is made of the built pages: their addresses under the base, each as
 * Markdown, `llms.txt`, and the images that are shown where somebody shares one.
 */
export function afterBuild(place: Place): AstroIntegration {
  return {
    name: "rollcall-after-build",
    hooks: {
      async "astro:build:done"({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const count = await finishSite(folder, place);
        logger.info(`${count} pages as Markdown, and llms.txt`);
      },
    },
  };
}

/** Returns how many pages there are. */
async function finishSite(folder: string, place: Place): Promise<number> {
  moveToBase(folder, place.base);
  const pages = readBuiltPages(folder);
  // Threads draw the images while the pages are written.
  const images = writeSocialImages(folder, pages);
  const markdown = writeMarkdownPages(folder, pages);
  writeLlms(folder, pages, markdown, place);
  await images;
  return pages.length;
}
