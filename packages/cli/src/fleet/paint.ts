import type { Io } from "../io.js";

const codes = {
  bold: ["\u001b[1m", "\u001b[22m"],
  dim: ["\u001b[2m", "\u001b[22m"],
  bar: ["\u001b[36m", "\u001b[39m"],
  match: ["\u001b[1;31m", "\u001b[22;39m"],
} as const;

/** What a text is on a terminal with colours. */
type Tone = keyof typeof codes;

/** Gives a text its colour, or leaves it as it is. */
export type Paint = (text: string, tone: Tone) => string;

/** What decides whether there are colours. */
export interface ColorOptions {
  readonly color: "auto" | "always" | "never";
}

/** Colours as `--color` says: of itself, on a terminal that wants them. */
export function choosePaint(
  { color }: ColorOptions,
  { env, stdout }: Pick<Io, "env" | "stdout">,
): Paint {
  const isWanted = stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb";
  const isColored = color === "always" || (color === "auto" && isWanted);
  return isColored ? paint : (text) => text;
}

function paint(text: string, tone: Tone): string {
  const [on, off] = codes[tone];
  return text === "" ? "" : `${on}${text}${off}`;
}
