import { loadFont } from "./font.js";

const mostLines = 3;

/** A title in lines that fit; what is too long ends in an ellipsis. */
export function wrapTitle(
  title: string,
  size: number,
  width: number,
): string[] {
  const font = loadFont();
  const fits = (text: string) => font.getAdvanceWidth(text, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of title.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, mostLines).map((one) => shorten(one, fits));
  return lines.length > mostLines ? endEarly(shown) : shown;
}

/** A word alone may be wider than the image. */
function shorten(line: string, fits: (text: string) => boolean): string {
  let shown = line;
  while (!fits(shown) && shown.length > 1) {
    shown = `${shown.replace(/…$/, "").slice(0, -1)}…`;
  }
  return shown;
}

function endEarly(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? "";
  return [...lines.slice(0, -1), `${last}…`];
}
