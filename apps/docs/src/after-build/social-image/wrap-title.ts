import { loadFont } from "./font.js";

const mostLines = 3;

type Fits = (text: string) => boolean;

/** A title in lines that fit; what is too long ends in an ellipsis. */
export function wrapTitle(
  title: string,
  size: number,
  width: number,
): string[] {
  const font = loadFont();
  const fits = (text: string) => {
    const taken = font.getAdvanceWidth(text, size);
    return taken <= width;
  };
  const lines = breakLines(title, fits);
  const first = lines.slice(0, mostLines);
  const shown = first.map((line) => shorten(line, fits));
  const isCut = lines.length > mostLines;
  if (isCut) {
    return endEarly(shown);
  }
  return shown;
}

function breakLines(title: string, fits: Fits): string[] {
  const [first = "", ...words] = title.split(" ");
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word alone may be wider than the image. */
function shorten(line: string, fits: Fits): string {
  let kept = line;
  let shown = line;
  while (!fits(shown) && kept !== "") {
    kept = kept.slice(0, -1);
    shown = `${kept}…`;
  }
  return shown;
}

function endEarly(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? "";
  const others = lines.slice(0, -1);
  return [...others, `${last}…`];
}
