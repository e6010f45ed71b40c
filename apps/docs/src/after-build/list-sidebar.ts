import type { Element } from "hast";
import { select, selectAll } from "hast-util-select";
import type { BuiltPage } from "./built-page.js";
import { textOf } from "./text-of.js";

/** A group of the sidebar, with the paths of its pages in their order. */
export interface SidebarGroup {
  readonly label: string;
  readonly paths: readonly string[];
}

/** The sidebar, as a page shows it: the order in which people read. */
export function listSidebar(
  pages: readonly BuiltPage[],
  base: string,
): SidebarGroup[] {
  const list = findSidebar(pages);
  if (list === undefined) {
    return [];
  }
  const groups = selectAll(":scope > li", list);
  return groups.map((group) => toGroup(group, base));
}

/** That of the first page that has one: all have the same. */
function findSidebar(pages: readonly BuiltPage[]): Element | undefined {
  for (const { tree } of pages) {
    const list = select("nav .top-level", tree);
    if (list !== undefined) {
      return list;
    }
  }
  return undefined;
}

function toGroup(group: Element, base: string): SidebarGroup {
  const label = select("summary .group-label, a", group);
  const links = selectAll("a", group);
  return {
    label: label ? textOf(label) : "",
    paths: links.map((link) => pathOf(link, base)),
  };
}

/** Without the base, as pages are called here. */
function pathOf({ properties }: Element, base: string): string {
  const href = String(properties.href);
  return href.replace(base, "/");
}
