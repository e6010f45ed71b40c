import { loadFont } from "./font.js";

interface TextStyle {
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

/** A line of text as a path of SVG. */
export function drawText(text: string, style: TextStyle): string {
  const { x, y, size, fill } = style;
  const font = loadFont();
  const path = font.getPath(text, x, y, size);
  const data = path.toPathData(1);
  return `<path fill="${fill}" d="${data}"/>`;
}
