/** How a text may look on a terminal: the codes that begin and end it. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

export type Paint = keyof typeof codes;

/** A text in a colour. */
export function paintText(text: string, paint: Paint | undefined): string {
  if (paint === undefined) {
    return text;
  }
  const [begin, end] = codes[paint];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}
