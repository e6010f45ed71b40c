/**
 * The part of a sample between `#region name` and `#endregion`, each in
 * a comment on a line of its own, without its indentation. Without a name it is
 * the whole sample, without the marks.
 *
 * @throws Error if the sample has no such region, or one that is not closed.
 */
export function readRegion(sample: string, name?: string): string {
  let lines = sample.split("\n");
  if (name !== undefined) {
    lines = linesBetween(lines, name);
  }
  const shown = lines.filter(isShown);
  const moved = withoutIndentation(shown);
  return moved.join("\n").trim();
}

function linesBetween(lines: readonly string[], name: string): string[] {
  const marks = lines.map(markIn);
  const start = marks.indexOf(`${opening}${name}`);
  if (start < 0) {
    throw new Error(`There is no region "${name}".`);
  }
  const end = marks.indexOf(closing, start);
  if (end < 0) {
    throw new Error(`The region "${name}" has no end.`);
  }
  return lines.slice(start + 1, end);
}

const opening = "#region ";
const closing = "#endregion";

function isShown(line: string): boolean {
  const mark = markIn(line);
  if (mark === closing) {
    return false;
  }
  return !mark.startsWith(opening);
}

/** What stands behind `//` or `#` of a comment, where a line is one. */
function markIn(line: string): string {
  const text = line.trim();
  for (const sign of ["// ", "# "]) {
    if (text.startsWith(sign)) {
      return text.slice(sign.length);
    }
  }
  return "";
}

function withoutIndentation(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const depths = filled.map(depthOf);
  const depth = Math.min(...depths);
  return lines.map((line) => {
    return line.slice(depth);
  });
}

function depthOf(line: string): number {
  const unindented = line.trimStart();
  return line.length - unindented.length;
}
