import { readSpans, type Span } from "./read-spans.js";
import type { Step } from "./step.js";
import { type Line, listLines, typingSeconds } from "./timeline.js";

const columns = 46;
const columnWidth = 8.4;
const lineHeight = 22;
const padding = 18;
/** From the top of a line to where its letters stand. */
const baseline = 16;
const innerWidth = columns * columnWidth;

const terminalWidth = Math.ceil(innerWidth + 2 * padding);

const fonts =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

const styles = `
.screen, .cover { fill: #151a19 }
text { fill: #bfc9c7; font: 14px ${fonts}; white-space: pre }
.typed text { fill: #8fd8c8 }
.bold { fill: #fff; font-weight: 700 }
.cover { transform: translateX(${terminalWidth}px) }
`;

/** A terminal as two images: one that moves, and one that does not. */
export interface Drawing {
  readonly moving: string;
  readonly still: string;
}

/**
 * Draws a terminal in which steps are typed and print their lines, once.
 *
 * The styles are in the drawing itself, which a page shows as an image: its own
 * policy for styles does not reach in there.
 */
export function drawTerminal(steps: readonly Step[]): Drawing {
  const lines = listLines(steps);
  const motion = writeMotion(lines);
  return {
    moving: draw(lines, styles + motion),
    still: draw(lines, styles),
  };
}

function draw(lines: readonly Line[], style: string): string {
  const height = lines.length * lineHeight + 2 * padding;
  const size = writeAttributes({
    width: terminalWidth,
    height,
  });
  const box = `0 0 ${terminalWidth} ${height}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="${box}">`,
    `<style>${style}</style>`,
    `<rect class="screen"${size} rx="8"/>`,
    ...lines.map(drawLine),
    "</svg>",
  ].join("\n");
}

function drawLine(line: Line, index: number): string {
  const top = padding + index * lineHeight;
  const spans = readSpans(line.text);
  let texts = "";
  for (const span of spans) {
    texts += drawSpan(span, top);
  }
  if (line.isTyped) {
    const cover = drawCover(index, top);
    return `<g class="typed">${texts}${cover}</g>`;
  }
  return `<g class="printed l${index}">${texts}</g>`;
}

function drawCover(index: number, top: number): string {
  const attributes = writeAttributes({
    class: `cover l${index}`,
    x: padding,
    y: top,
    width: innerWidth + padding,
    height: lineHeight,
  });
  return `<rect${attributes}/>`;
}

/** Each at its own place, so that columns stand in line in any font. */
function drawSpan({ text, column, isBold }: Span, top: number): string {
  const unindented = text.trimStart();
  const indentation = text.length - unindented.length;
  const shown = unindented.trimEnd();
  const x = padding + (column + indentation) * columnWidth;
  const width = shown.length * columnWidth;
  const attributes = writeAttributes({
    class: isBold ? "bold" : "plain",
    x: x.toFixed(1),
    y: top + baseline,
    textLength: width.toFixed(1),
  });
  return `<text${attributes}>${escapeText(shown)}</text>`;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Each with a space before it. The values need no escaping. */
function writeAttributes(attributes: Attributes): string {
  let written = "";
  for (const [name, value] of Object.entries(attributes)) {
    written += ` ${name}="${value}"`;
  }
  return written;
}

/** How lines come up: covers move off what is typed, step by step. */
function writeMotion(lines: readonly Line[]): string {
  const delays = lines.map(({ at }, index) => {
    return `.l${index} { animation-delay: ${at.toFixed(2)}s }`;
  });
  return `
.printed { animation: print 1ms backwards }
.cover { animation: type ${typingSeconds}s steps(${columns}) backwards }
@keyframes print { from { opacity: 0 } }
@keyframes type { from { transform: none } }
${delays.join("\n")}
`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
