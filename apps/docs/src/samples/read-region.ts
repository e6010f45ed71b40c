/**
 * The part of a sample between `#region name` and `#endregion`, each in
 * a comment on a line of its own, without its indentation. Without a name it is
 * the whole sample, without the marks.
 *
 * @throws Error if the sample has no such region, or one that is not closed.
 */
export function readRegion(sample: string, name?: string): string {
  const lines = sample.split("\n");
  const chosen = name === undefined ? lines : linesBetween(lines, name);
  const shown = chosen.filter((line) => !isMark(line));
  return withoutIndentation(shown).join("\n").trim();
}

function linesBetween(lines: readonly string[], name: string): string[] {
  const start = lines.findIndex((line) => markIn(line) === `#region ${name}`);
  if (start < 0) {
    throw new Error(`There is no region "${name}".`);
  }
  const rest = lines.slice(start + 1);
  const length = rest.findIndex((line) => markIn(line) === "#endregion");
  if (length < 0) {
    throw new Error(`The region "${name}" has no end.`);
  }
  return rest.slice(0, length);
}

function isMark(line: string): boolean {
  const mark = markIn(line);
  return mark.startsWith("#region ") || mark === "#endregion";
}

/** What stands behind `//` or `#` of a comment, where a line is one. */
function markIn(line: string): string {
  const text = line.trim();
  const sign = ["//", "#"].find((each) => text.startsWith(`${each} `));
  return sign === undefined ? "" : text.slice(sign.length).trim();
}

function withoutIndentation(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const depths = filled.map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth));
}
