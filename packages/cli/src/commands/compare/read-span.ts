import { CliError } from "../../errors/cli-error.js";

/** A length of time. */
export interface Span {
  /** As it was written: `7d` */
  readonly text: string;
  readonly ms: number;
}

const hour = 60 * 60_000;

const units: Readonly<Record<string, number>> = {
  h: hour,
  d: 24 * hour,
  w: 7 * 24 * hour,
};

/** Longer spans reach back before there were such calls. */
const longest = 50 * 52 * 7 * 24 * hour;

/**
 * Reads `24h`, `7d` or `4w`.
 *
 * @throws CliError
 */
export function readSpan(text: string, flag: string): Span {
  const [, count, unit = ""] = /^(\d+)([hdw])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit] ?? 0);
  if (!(ms > 0 && ms <= longest)) {
    throw new CliError(
      `${flag} "${text}" is no span: give hours, days or weeks, such as 24h, 7d or 4w.`,
    );
  }
  return { text, ms };
}
