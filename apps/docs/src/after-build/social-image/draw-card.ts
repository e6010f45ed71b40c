import sharp from "sharp";
import { drawText } from "./draw-text.js";
import { wrapTitle } from "./wrap-title.js";

const width = 1200;
const height = 630;
const margin = 80;
const titleSize = 76;

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
  const lines = wrapTitle(title, titleSize, width - 2 * margin);
  const top = height - margin - (lines.length - 1) * titleSize * 1.2;
  const texts = lines.map((line, index) => {
    const y = top + index * titleSize * 1.2;
    return drawText(line, { x: margin, y, size: titleSize, fill: "#ffffff" });
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#10302b"/>`,
    mark,
    drawText("Rollcall", { x: 190, y: 130, size: 48, fill: "#8fd8c8" }),
    drawText(section, { x: margin, y: top - 104, size: 36, fill: "#8fd8c8" }),
    ...texts,
    "</svg>",
  ].join("\n");
  return await sharp(Buffer.from(svg)).png().toBuffer();
}
