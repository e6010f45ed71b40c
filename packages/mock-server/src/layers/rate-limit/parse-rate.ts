import { quote } from "../../util/quote.js";
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
  /^\s*(?<count>\d{1,9}(?:\.\d{1,9})?)\s*\/\s*(?<unit>s|sec|min|m|h|hour)\s*(?:;\s*burst=(?<burst>\d{1,9})\s*)?$/;

/**
 * Reads a rate.
 *
 * @example parseRate("60/min")
 * @example parseRate("10/s;burst=50")
 */
export function parseRate(text: string): Rate {
  const parts = RATE.exec(text)?.groups;
  const count = Number(parts?.count);
  const periodMs = periods[parts?.unit ?? ""];
  if (periodMs === undefined || count === 0) {
    throw notARate(text);
  }
  if (parts?.burst === undefined) {
    return {
      count,
      periodMs,
    };
  }
  const burst = Number(parts.burst);
  if (burst === 0) {
    throw notARate(text);
  }
  return {
    count,
    periodMs,
    burst,
  };
}

function notARate(text: string): SettingError {
  return new SettingError(
    `${quote(text)} is not a rate. Accepted: 60/min, 10/s, 1000/h, or with a burst: 60/min;burst=10.`,
  );
}
