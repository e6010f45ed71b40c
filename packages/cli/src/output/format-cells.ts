import { showValue } from "./show-value.js";
import type { TimeFormat } from "./time-format.js";

/** The last instant that a `Date` can hold, in epoch milliseconds. */
const lastInstant = 8_640_000_000_000_000;

/** An instant in the format that was chosen; anything else as it came. */
export function formatInstant(value: unknown, times: TimeFormat): string {
  const isInstant = typeof value === "number" && Math.abs(value) <= lastInstant;
  if (isInstant) {
    return times.format(value);
  }
  return showValue(value);
}

const secondsPerMinute = 60;
const secondsPerHour = 3600;

/** `7s`, `3m05s`, `1h02m`, or `-` while there is none. */
export function formatDuration(ms: number | undefined): string {
  if (ms === undefined) {
    return "-";
  }
  const seconds = Math.round(ms / 1000);
  if (seconds < secondsPerMinute) {
    return `${seconds}s`;
  }
  if (seconds < secondsPerHour) {
    return formatMinutes(seconds);
  }
  return formatHours(seconds);
}

function formatMinutes(seconds: number): string {
  const minutes = Math.floor(seconds / secondsPerMinute);
  const rest = seconds % secondsPerMinute;
  return `${minutes}m${padTwo(rest)}s`;
}

function formatHours(seconds: number): string {
  const hours = Math.floor(seconds / secondsPerHour);
  const rest = seconds % secondsPerHour;
  const minutes = Math.floor(rest / secondsPerMinute);
  return `${hours}h${padTwo(minutes)}m`;
}

function padTwo(value: number): string {
  const text = String(value);
  return text.padStart(2, "0");
}
