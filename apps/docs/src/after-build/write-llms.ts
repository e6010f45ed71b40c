import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownAddress } from "../site/markdown-address.js";
import type { Place } from "../site/place.js";
import type { BuiltPage } from "./built-page.js";
import { groupPages, type PageGroup } from "./group-pages.js";

/**
 * Writes `llms.txt`, which lists every page for a model, and `llms-full.txt`,
 * which holds them all. Both are made of the Markdown of the built pages, so
 * that they have whatever the site has.
 */
export function writeLlms(
  folder: string,
  pages: readonly BuiltPage[],
  markdown: ReadonlyMap<string, string>,
  place: Place,
): void {
  const groups = groupPages(pages, place.base);
  const list = writeList(groups, place);
  const whole = joinPages(groups, markdown);
  writeFileSync(join(folder, "llms.txt"), list);
  writeFileSync(join(folder, "llms-full.txt"), whole);
}

function joinPages(
  groups: readonly PageGroup[],
  markdown: ReadonlyMap<string, string>,
): string {
  const texts: string[] = [];
  for (const { pages } of groups) {
    for (const { path } of pages) {
      texts.push(markdown.get(path) ?? "");
    }
  }
  return texts.join("\n---\n\n");
}

function writeList(groups: readonly PageGroup[], place: Place): string {
  const home = groups[0]?.pages[0];
  const whole = addressOf("/llms-full.txt", place);
  const sections = groups.map((group) => writeSection(group, place));
  const parts = [
    "# Rollcall",
    `> ${home?.description}`,
    `Each page as Markdown. All of them in one file: ${whole}`,
    ...sections,
  ];
  const text = parts.join("\n\n");
  return `${text}\n`;
}

function writeSection({ label, pages }: PageGroup, place: Place): string {
  const lines = pages.map((page) => writeLine(page, place));
  const list = lines.join("\n");
  return `## ${label}\n\n${list}`;
}

function writeLine(page: BuiltPage, place: Place): string {
  const { title, path, description } = page;
  const file = markdownAddress(path);
  const link = `- [${title}](${addressOf(file, place)})`;
  if (description === "") {
    return link;
  }
  return `${link}: ${description}`;
}

/** Whole where the site has an address, else from its root. */
function addressOf(path: string, { site, base }: Place): string {
  const rest = path.slice(1);
  const address = base + rest;
  if (site === undefined) {
    return address;
  }
  return new URL(address, site).href;
}
