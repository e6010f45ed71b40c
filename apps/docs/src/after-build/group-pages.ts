import type { BuiltPage } from "./built-page.js";
import { listSidebar, type SidebarGroup } from "./list-sidebar.js";

/** Pages that stand together in the sidebar. */
export interface PageGroup {
  readonly label: string;
  readonly pages: readonly BuiltPage[];
}

/** As the sidebar has them; what is not there comes last. */
export function groupPages(
  pages: readonly BuiltPage[],
  base: string,
): PageGroup[] {
  const byPath = indexByPath(pages);
  const sidebar = listSidebar(pages, base);
  const others = {
    label: "More",
    paths: listOtherPaths(pages, sidebar),
  };
  const groups = [...sidebar, others].map((group) => {
    return fillGroup(group, byPath);
  });
  return groups.filter(({ pages }) => pages.length > 0);
}

type PagesByPath = ReadonlyMap<string, BuiltPage>;

function indexByPath(pages: readonly BuiltPage[]): PagesByPath {
  const byPath = new Map<string, BuiltPage>();
  for (const page of pages) {
    byPath.set(page.path, page);
  }
  return byPath;
}

function fillGroup(
  { label, paths }: SidebarGroup,
  byPath: PagesByPath,
): PageGroup {
  const pages = paths.map((path) => byPath.get(path));
  return {
    label,
    pages: pages.filter((page) => page !== undefined),
  };
}

function listOtherPaths(
  pages: readonly BuiltPage[],
  sidebar: readonly SidebarGroup[],
): string[] {
  const listed = sidebar.flatMap((group) => group.paths);
  const known = new Set(listed);
  const paths = pages.map((page) => page.path);
  return paths.filter((path) => !known.has(path));
}
