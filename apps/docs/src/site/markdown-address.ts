/** Where a page is as Markdown: `/cli/list.md` of `/cli/list/`. */
export function markdownAddress(path: string): string {
  const address = path.replace(/\/$/, "").replace(/\.html$/, "");
  if (address === "") {
    return "/index.md";
  }
  return `${address}.md`;
}
