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
  const isOther = locale !== "" && !/utf-?8/i.test(locale);
  const isDumb = env.TERM === "dumb";
  return isOther || isDumb ? asciiStyle : unicodeStyle;
}

/** A bar: `share` of 1 is as wide as `width` characters. */
export function drawBar(
  share: number,
  width: number,
  { parts }: ChartStyle,
): string {
  const steps = Math.round(share * width * parts.length);
  const whole = Math.floor(steps / parts.length);
  const rest = steps % parts.length;
  const block = parts.at(-1) ?? "";
  const last = rest === 0 ? "" : parts[rest - 1];
  const bar = block.repeat(whole) + last;
  // What is there is seen, however little it is.
  return share > 0 && bar === "" ? (parts[0] ?? "") : bar;
}

/** One character a number, as high as it is beside the largest. */
export function drawSparkline(
  numbers: readonly number[],
  { levels }: ChartStyle,
): string {
  const largest = Math.max(...numbers, 0);
  const drawn = numbers.map((number) => {
    const share = largest === 0 ? 0 : number / largest;
    const level = Math.ceil(share * levels.length) - 1;
    return number === 0 ? " " : levels[Math.max(0, level)];
  });
  return drawn.join("");
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
    sums[group] = (sums[group] ?? 0) + number;
  }
  return sums;
}
