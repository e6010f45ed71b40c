import type { Io } from "../io.js";

/** The characters that charts are drawn with. */
export interface ChartStyle {
  /** From the lowest to the highest. */
  readonly levels: string;
  /** A whole block, and the parts of one, from the smallest. */
  readonly parts: string;
}

const unicodeStyle: ChartStyle = {
  levels: "▁▂▃▄▅▆▇█",
  parts: "▏▎▍▌▋▊▉█",
};

const asciiStyle: ChartStyle = {
  levels: "_.-=+*#@",
  parts: "#",
};

/** Blocks where the terminal has them, else letters that all have. */
export function chooseStyle({ env }: Pick<Io, "env">): ChartStyle {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  const isUnicode = locale === "" || /utf-?8/i.test(locale);
  const isDumb = env.TERM === "dumb";
  if (isUnicode && !isDumb) {
    return unicodeStyle;
  }
  return asciiStyle;
}

/** A bar: `share` of 1 is as wide as `width` characters. */
export function drawBar(
  share: number,
  width: number,
  { parts }: ChartStyle,
): string {
  const perBlock = parts.length;
  const steps = Math.round(share * width * perBlock);
  const whole = Math.floor(steps / perBlock);
  const rest = steps % perBlock;
  const blocks = parts.slice(-1).repeat(whole);
  const last = rest === 0 ? "" : parts.charAt(rest - 1);
  const bar = blocks + last;
  // What is there is seen, however little it is.
  const isHidden = bar === "" && share > 0;
  if (isHidden) {
    return parts.charAt(0);
  }
  return bar;
}

/** One character a number, as high as it is beside the largest. */
export function drawSparkline(
  numbers: readonly number[],
  { levels }: ChartStyle,
): string {
  const largest = Math.max(...numbers, 1);
  const drawn = numbers.map((number) => {
    const share = number / largest;
    return drawLevel(share, levels);
  });
  return drawn.join("");
}

function drawLevel(share: number, levels: string): string {
  if (share === 0) {
    return " ";
  }
  const level = Math.ceil(share * levels.length);
  return levels.charAt(level - 1);
}

/**
 * Adds up neighbours, so that there are at most so many numbers: each stands
 * for as many of them as any other, but the last.
 */
export function groupNeighbours(
  numbers: readonly number[],
  most: number,
): number[] {
  const size = Math.ceil(numbers.length / most);
  const sums: number[] = [];
  for (const [at, number] of numbers.entries()) {
    const group = Math.floor(at / size);
    const sum = sums[group] ?? 0;
    sums[group] = sum + number;
  }
  return sums;
}
