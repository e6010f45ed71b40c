import sharp from "sharp";

const columns = 48;
const rows = 30;

/**
 * A picture as 30 lines of 48 shades each, from 0 (black) to f (white). A diff
 * of two such texts shows where they differ.
 */
export async function readShades(picture: Buffer): Promise<string> {
  const cells = await sharp(picture)
    .resize(columns, rows, { fit: "fill", kernel: "linear" })
    .removeAlpha()
    .raw()
    .toBuffer();
  const lines = Array.from({ length: rows }, (_, row) => {
    const start = row * columns * 3;
    return writeLine(cells.subarray(start, start + columns * 3));
  });
  return lines.join("");
}

function writeLine(cells: Uint8Array): string {
  const shades = Array.from({ length: columns }, (_, column) => {
    const [red = 0, green = 0, blue = 0] = cells.subarray(column * 3);
    const shade = Math.floor((red + green + blue) / 48);
    return shade.toString(16);
  });
  return `${shades.join("")}\n`;
}
