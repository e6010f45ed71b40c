/** `2026-10-31 23:59:58`, or `-` for a call that has not started. */
export function formatInstant(ms: number | undefined): string {
  if (ms === undefined) {
    return "-";
  }
  const date = new Date(ms);
  const iso = date.toISOString();
  const toSecond = iso.slice(0, 19);
  return toSecond.replace("T", " ");
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
