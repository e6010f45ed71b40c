import type { Element } from "hast";
import { select, selectAll } from "hast-util-select";
import type { BuiltPage } from "./built-page.js";
import { textOf } from "./text-of.js";

/** A group of the sidebar, with the paths of its pages in their order. */
export interface SidebarGroup {
  readonly label: string;
  readonly paths: readonly string[];
}

/**
 * The sidebar: the order in which people read. Most pages leave some of it out,
 * so the longest one counts.
 */
export function listSidebar(
  pages: readonly BuiltPage[],
  base: string,
): SidebarGroup[] {
  const lists = pages.flatMap(({ tree }) => {
    return select("nav .top-level", tree) ?? [];
  });
  const longest = findLongest(lists);
  if (longest === undefined) {
    return [];
  }
  const groups = selectAll(":scope > li", longest);
  return groups.map((group) => toGroup(group, base));
}

/** Of several as long, the first. Links are counted once: there are thousands. */
function findLongest(lists: readonly Element[]): Element | undefined {
  let longest: Element | undefined;
  let most = 0;
  for (const list of lists) {
    const count = selectAll("a", list).length;
    if (count > most) {
      longest = list;
      most = count;
    }
  }
  return longest;
}

function toGroup(group: Element, base: string): SidebarGroup {
  const label = select("summary .group-label, a", group);
  const links = selectAll("a", group);
  return {
    label: label ? textOf(label) : "",
    paths: links.map(({ properties }) => pathOf(properties.href, base)),
  };
}

/** Without the base, as pages are called here. */
function pathOf(href: unknown, base: string): string {
  return String(href).replace(base, "/");
}
