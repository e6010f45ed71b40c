/** A value on one line, as one writes it in TypeScript. */
export function writeOneLine(value: unknown): string {
  const json = JSON.stringify(value);
  const bareKeys = json.replace(/"(\w+)":/g, "$1: ");
  const open = bareKeys.replaceAll('"…"', "…");
  const spaced = open.replaceAll(",", ", ");
  const opened = spaced.replaceAll("{", "{ ");
  return opened.replaceAll("}", " }");
}
