import { SettingError } from "../../util/setting-error.js";

/** So many of something in a time, and how many of them may come at once. */
export interface Rate {
  /** How many in one `periodMs`. */
  readonly count: number;
  /** Milliseconds. */
  readonly periodMs: number;
  /** How many may come at once after a quiet time. @default `count` */
  readonly burst?: number;
}

const periods: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
};

const RATE =
  /^\s*(\d+(?:\.\d+)?)\s*\/\s*(s|sec|min|m|h|hour)\s*(?:;\s*burst=(\d+)\s*)?$/;

/**
 * Reads a rate.
 *
 * @example parseRate("60/min")
 * @example parseRate("10/s;burst=50")
 */
export function parseRate(text: string): Rate {
  const match = RATE.exec(text);
  const [, count = "0", unit = "", burst] = match ?? [];
  const periodMs = periods[unit];
  const isRate = Number(count) > 0 && burst !== "0";
  if (periodMs === undefined || !isRate) {
    throw new SettingError(
      `"${text}" is not a rate. Accepted: 60/min, 10/s, 1000/h, or with a burst: 60/min;burst=10.`,
    );
  }
  const rate = { count: Number(count), periodMs };
  return burst === undefined ? rate : { ...rate, burst: Number(burst) };
}

/** Writes a rate as {@link parseRate} reads it. */
export function formatRate(rate: Rate): string {
  const units = Object.keys(periods);
  const unit = units.find((name) => periods[name] === rate.periodMs);
  const plain = `${rate.count}/${unit ?? "min"}`;
  return rate.burst === undefined ? plain : `${plain};burst=${rate.burst}`;
}
