import sharp from "sharp";
import { drawText } from "./draw-text.js";
import { wrapTitle } from "./wrap-title.js";

const width = 1200;
const height = 630;
const margin = 80;
const titleSize = 76;
const lineHeight = titleSize * 1.2;
/** From the title's first line up to the section's. */
const sectionGap = 104;

const dark = "#10302b";
const pale = "#8fd8c8";
const white = "#ffffff";

/** The mark of the favicon. */
const mark = `<g transform="translate(${margin} 72) scale(2.5)">
  <rect width="32" height="32" rx="7" fill="#17806f"/>
  <g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
    <path d="M7 10.5h11M7 17h7M7 23.5h5"/>
    <path d="m17 21.5 3.5 3.5 6-8.5"/>
  </g>
</g>`;

/**
 * The image of a page, as PNG. Its letters are drawn as paths from a font that
 * npm ships, so that it is the same on every machine.
 */
export async function drawCard(
  title: string,
  section: string,
): Promise<Buffer> {
  const svg = writeCard(title, section);
  const image = sharp(Buffer.from(svg));
  return await image.png().toBuffer();
}

function writeCard(title: string, section: string): string {
  const lines = wrapTitle(title, titleSize, width - 2 * margin);
  const top = topOfTitle(lines.length);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${dark}"/>`,
    mark,
    drawName(),
    drawSection(section, top),
    ...drawTitle(lines, top),
    "</svg>",
  ];
  return parts.join("\n");
}

/** The first line is so high that the last one stands on the margin. */
function topOfTitle(lines: number): number {
  const bottom = height - margin;
  return bottom - (lines - 1) * lineHeight;
}

function drawName(): string {
  return drawText("Rollcall", {
    x: 190,
    y: 130,
    size: 48,
    fill: pale,
  });
}

function drawSection(section: string, top: number): string {
  return drawText(section, {
    x: margin,
    y: top - sectionGap,
    size: 36,
    fill: pale,
  });
}

function drawTitle(lines: readonly string[], top: number): string[] {
  return lines.map((line, index) => {
    return drawText(line, {
      x: margin,
      y: top + index * lineHeight,
      size: titleSize,
      fill: white,
    });
  });
}
