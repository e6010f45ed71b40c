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

/** A group inside a group that holds more pages than this is a long one. */
const mostPages = 50;

/**
 * The sidebar without the long groups of other sections: what leads to their
 * overviews stays. On every page they would be most of its weight.
 *
 * @param section The address of the section that the page is in:
 * `/typescript/`.
 */
export function shortenSidebar<Entry extends SidebarEntry>(
  entries: readonly Entry[],
  section: string,
): Entry[] {
  return entries.map((entry) => {
    const isKept = entry.type === "link" || isIn(section, entry);
    return isKept ? entry : { ...entry, entries: listShort(entry.entries) };
  });
}

function listShort(entries: readonly SidebarEntry[]): SidebarEntry[] {
  return entries.filter((entry) => listAddresses(entry).length <= mostPages);
}

function isIn(section: string, entry: SidebarEntry): boolean {
  const addresses = listAddresses(entry);
  return addresses.some((address) => address.startsWith(section));
}

function listAddresses(entry: SidebarEntry): string[] {
  if (entry.type === "link") {
    return [entry.href];
  }
  return entry.entries.flatMap(listAddresses);
}
