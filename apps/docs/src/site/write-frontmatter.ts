/** What stands at the head of a page: JSON is YAML, too. */
export function writeFrontmatter(
  fields: Readonly<Record<string, unknown>>,
): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    return `${name}: ${JSON.stringify(value)}`;
  });
  return ["---", ...lines, "editUrl: false", "---"].join("\n");
}
