import type { Io } from "../io.js";
import { type ColorChoice, wantsColor } from "./wants-color.js";

/** How a text may look on a terminal: the codes that begin and end it. */
const codes = {
  bold: ["1", "22"],
  dim: ["2", "22"],
  red: ["31", "39"],
  green: ["32", "39"],
  yellow: ["33", "39"],
  cyan: ["36", "39"],
  gray: ["90", "39"],
  match: ["1;31", "22;39"],
} as const;

export type Paint = keyof typeof codes;

/** A text in a colour. */
export function paintText(text: string, paint: Paint | undefined): string {
  if (paint === undefined) {
    return text;
  }
  if (text === "") {
    return text;
  }
  const [begin, end] = codes[paint];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}

/** Gives a text its colour, or leaves it as it is where none are wanted. */
export type Painter = (text: string, paint: Paint | undefined) => string;

/** Colours as `--color` says: see {@link wantsColor}. */
export function choosePainter(
  { color }: { readonly color: ColorChoice },
  io: Pick<Io, "env" | "stdout">,
): Painter {
  if (wantsColor(color, io)) {
    return paintText;
  }
  return (text) => text;
}
