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
  const [first = "", ...styled] = line.split(sequenceStart);
  const spans: Span[] = [
    {
      text: first,
      column: 0,
      isBold: false,
    },
  ];
  let column = first.length;
  for (const part of styled) {
    const end = part.indexOf("m");
    const style = part.slice(0, end);
    const text = part.slice(end + 1);
    spans.push({
      text,
      column,
      isBold: style === bold,
    });
    column += text.length;
  }
  return spans.filter(({ text }) => text.trim() !== "");
}
