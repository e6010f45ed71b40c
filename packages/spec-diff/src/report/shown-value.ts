const longest = 70;

/** A value as one short line of JSON. */
export function shownValue(value: unknown): string {
  if (value === undefined) {
    return "nothing";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
