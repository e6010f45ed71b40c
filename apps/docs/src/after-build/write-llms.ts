import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownAddress } from "../site/markdown-address.js";
import type { Place } from "../site/place.js";
import type { BuiltPage } from "./built-page.js";
import { listSidebar, type SidebarGroup } from "./list-sidebar.js";

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
  const ordered = groups.flatMap((group) => group.pages);
  const texts = ordered.map(({ path }) => markdown.get(path) ?? "");
  writeFileSync(join(folder, "llms.txt"), writeList(groups, place));
  writeFileSync(join(folder, "llms-full.txt"), texts.join("\n---\n\n"));
}

interface PageGroup {
  readonly label: string;
  readonly pages: readonly BuiltPage[];
}

/** As the sidebar has them; what is not there comes last. */
function groupPages(pages: readonly BuiltPage[], base: string): PageGroup[] {
  const sidebar = listSidebar(pages, base);
  const listed = new Set(sidebar.flatMap(({ paths }) => paths));
  const others = pages.filter(({ path }) => !listed.has(path));
  const more: SidebarGroup = {
    label: "More",
    paths: others.map(({ path }) => path),
  };
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const groups = [...sidebar, more].map(({ label, paths }) => ({
    label,
    pages: paths.flatMap((path) => byPath.get(path) ?? []),
  }));
  return groups.filter((group) => group.pages.length > 0);
}

function writeList(groups: readonly PageGroup[], place: Place): string {
  const home = groups.flatMap((group) => group.pages)[0];
  const sections = groups.map(({ label, pages }) => {
    const lines = pages.map((page) => writeLine(page, place));
    return `## ${label}\n\n${lines.join("\n")}`;
  });
  const parts = [
    "# Rollcall",
    `> ${home?.description}`,
    `Each page as Markdown. All of them in one file: ${addressOf("/llms-full.txt", place)}`,
    ...sections,
  ];
  return `${parts.join("\n\n")}\n`;
}

function writeLine(page: BuiltPage, place: Place): string {
  const { title, path, description } = page;
  const link = `- [${title}](${addressOf(markdownAddress(path), place)})`;
  return description === "" ? link : `${link}: ${description}`;
}

/** Whole where the site has an address, else from its root. */
function addressOf(path: string, { site, base }: Place): string {
  const address = `${base}${path.slice(1)}`;
  return site === undefined ? address : new URL(address, site).href;
}
