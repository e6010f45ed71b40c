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

/**
 * Reads a rate.
 *
 * @example parseRate("60/min")
 * @example parseRate("10/s;burst=50")
 */
export function parseRate(text: string): Rate {
  const match =
    /^\s*(\d+(?:\.\d+)?)\s*\/\s*(s|sec|min|m|h|hour)\s*(?:;\s*burst=(\d+)\s*)?$/.exec(
      text,
    );
  const count = Number(match?.[1]);
  const burst = match?.[3];
  if (!match || !(count > 0) || burst === "0") {
    throw new SettingError(
      `"${text}" is not a rate. Accepted: 60/min, 10/s, 1000/h, or with a burst: 60/min;burst=10.`,
    );
  }
  const periodMs = periods[match[2] ?? "min"] ?? 60_000;
  return burst === undefined
    ? { count, periodMs }
    : { count, periodMs, burst: Number(burst) };
}

/** Writes a rate as {@link parseRate} reads it. */
export function formatRate(rate: Rate): string {
  const unit =
    Object.entries(periods).find(([, ms]) => ms === rate.periodMs)?.[0] ??
    "min";
  const burst = rate.burst === undefined ? "" : `;burst=${rate.burst}`;
  return `${rate.count}/${unit}${burst}`;
}
