import type { BrowserContext } from "playwright-core";

/**
 * A picture as 30 lines of 48 shades each, from 0 (black) to f (white). A diff
 * of two such texts shows where they differ.
 */
export async function readShades(
  context: BrowserContext,
  picture: Buffer,
): Promise<string> {
  // An empty page has no policy that forbids to read the picture.
  const page = await context.newPage();
  const address = `data:image/png;base64,${picture.toString("base64")}`;
  const shades = await page.evaluate(readInPage, address);
  await page.close();
  return shades;
}

async function readInPage(address: string): Promise<string> {
  const columns = 48;
  const rows = 30;
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext("2d");
  if (!context) {
    throw new Error("This browser cannot draw.");
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, columns, rows);
  const { data } = context.getImageData(0, 0, columns, rows);
  let shades = "";
  for (let cell = 0; cell < columns * rows; cell++) {
    const [red = 0, green = 0, blue = 0] = data.slice(cell * 4);
    const shade = Math.floor((red + green + blue) / 48);
    const isLast = cell % columns === columns - 1;
    shades += shade.toString(16) + (isLast ? "\n" : "");
  }
  return shades;
}
