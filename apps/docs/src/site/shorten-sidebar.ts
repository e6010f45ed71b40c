/** An entry of a sidebar, as far as it matters here. */
export type SidebarEntry = SidebarLink | SidebarGroup;

interface SidebarLink {
  readonly type: "link";
  readonly href: string;
}

interface SidebarGroup {
  readonly type: "group";
  entries: SidebarEntry[];
}

/** Where a page stands in the sidebar. */
export interface PagePlace {
  /** The address of the page: `/typescript/rollcall/core/`. */
  readonly page: string;
  /** That of the section which it is in: `/typescript/`. */
  readonly section: string;
}

/** A group inside a section that holds more pages than this is a long one. */
const mostPages = 50;

/**
 * The sidebar without what is long and far from a page: it would be most of the
 * page's weight. What leads to the overviews stays. Other sections lose their
 * long groups; in a long group of its own, the page keeps what holds it, or what
 * lies under it.
 */
export function shortenSidebar<Entry extends SidebarEntry>(
  entries: readonly Entry[],
  place: PagePlace,
): Entry[] {
  return entries.map((entry) => {
    if (entry.type === "link") {
      return entry;
    }
    return {
      ...entry,
      entries: shortenSection(entry, place),
    };
  });
}

function shortenSection(
  group: SidebarGroup,
  { page, section }: PagePlace,
): SidebarEntry[] {
  const isOwn = holds(group, section);
  if (isOwn) {
    return group.entries.map((inner) => keepNear(inner, page));
  }
  return group.entries.filter((inner) => !isLong(inner));
}

function keepNear(entry: SidebarEntry, page: string): SidebarEntry {
  if (entry.type === "link") {
    return entry;
  }
  if (!isLong(entry)) {
    return entry;
  }
  const near = entry.entries.filter((inner) => holds(inner, page));
  return {
    ...entry,
    entries: near,
  };
}

function isLong(entry: SidebarEntry): boolean {
  return listAddresses(entry).length > mostPages;
}

/** Whether an address, or one below it, is among the entries. */
function holds(entry: SidebarEntry, place: string): boolean {
  const addresses = listAddresses(entry);
  return addresses.some((address) => address.startsWith(place));
}

function listAddresses(entry: SidebarEntry): string[] {
  if (entry.type === "link") {
    return [entry.href];
  }
  return entry.entries.flatMap(listAddresses);
}
