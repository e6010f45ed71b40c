import type { IBufferCell, IBufferLine } from "@xterm/headless";
import xterm from "@xterm/headless";

/**
 * What a terminal shows of an output, scrolled-away lines too, as text: the edge
 * is at its last column, `┆` where a line goes on in the next one, and behind
 * it stands which columns have which style.
 */
export async function drawScreen(
  output: string,
  columns: number,
): Promise<string> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows: 40,
    scrollback: 100_000,
    allowProposedApi: true,
  });
  await new Promise<void>((done) => terminal.write(output, done));
  const buffer = terminal.buffer.active;
  const last = buffer.baseY + buffer.cursorY;
  const isOpen = buffer.cursorX > 0;
  const drawn: string[] = [];
  for (let at = 0; at < last + (isOpen ? 1 : 0); at++) {
    const line = buffer.getLine(at) as IBufferLine;
    const isCarriedOn = buffer.getLine(at + 1)?.isWrapped ?? false;
    const edge = isCarriedOn ? "┆" : "│";
    const text = line.translateToString(false);
    drawn.push(`${text}${edge} ${describeStyles(line)}`.trimEnd());
  }
  terminal.dispose();
  return drawn.join("\n");
}

/** `bold 1-13, red 20-25`: columns are counted from 1. */
function describeStyles(line: IBufferLine): string {
  const spans: { style: string; from: number; to: number }[] = [];
  for (let at = 0; at < line.length; at++) {
    const style = styleOf(line.getCell(at) as IBufferCell);
    const before = spans.at(-1);
    if (before?.style === style) {
      before.to = at + 1;
    } else {
      spans.push({ style, from: at + 1, to: at + 1 });
    }
  }
  const styled = spans.filter(({ style }) => style !== "");
  return styled
    .map(({ style, from, to }) => `${style} ${from}-${to}`)
    .join(", ");
}

const colours = [
  ...["black", "red", "green", "yellow"],
  ...["blue", "magenta", "cyan", "white"],
];

function styleOf(cell: IBufferCell): string {
  const words = [
    cell.isBold() && "bold",
    cell.isDim() && "dim",
    cell.isItalic() && "italic",
    cell.isUnderline() && "underlined",
    cell.isInverse() && "inverse",
    cell.isFgDefault() || nameColour(cell.getFgColor()),
    cell.isBgDefault() || `on ${nameColour(cell.getBgColor())}`,
  ];
  return words.filter((word) => typeof word === "string").join(" ");
}

function nameColour(index: number): string {
  return colours[index] ?? `colour ${index}`;
}
