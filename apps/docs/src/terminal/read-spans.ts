/** A part of a line that looks the same from end to end. */
export interface Span {
  readonly text: string;
  /** The column where it begins, from 0 up. */
  readonly column: number;
  readonly isBold: boolean;
}

const sequenceStart = "\u001b[";
const bold = "1";

/** The parts of a line with escapes; of these only bold is drawn. */
export function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  let column = 0;
  let isBold = false;
  const [first = "", ...others] = line.split(sequenceStart);
  for (const [index, part] of [first, ...others].entries()) {
    const end = index === 0 ? -1 : part.indexOf("m");
    if (end >= 0) {
      isBold = part.slice(0, end) === bold;
    }
    const text = part.slice(end + 1);
    if (text.trim() !== "") {
      spans.push({ text, column, isBold });
    }
    column += text.length;
  }
  return spans;
}
