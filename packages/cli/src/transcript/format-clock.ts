const secondsPerMinute = 60;
const minutesPerHour = 60;

/** `0:07`, `12:34`, `1:02:03`: a time within a recording, of seconds. */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / secondsPerMinute);
  const rest = padTwo(whole % secondsPerMinute);
  if (minutes < minutesPerHour) {
    return `${minutes}:${rest}`;
  }
  const hours = Math.floor(minutes / minutesPerHour);
  return `${hours}:${padTwo(minutes % minutesPerHour)}:${rest}`;
}

/**
 * `00:01:02.345`, as subtitles have it.
 *
 * @param point - What stands before the milliseconds.
 */
export function formatCueTime(seconds: number, point: "." | ","): string {
  const ms = Math.round(seconds * 1000);
  const whole = Math.floor(ms / 1000);
  const minutes = Math.floor(whole / secondsPerMinute);
  const hours = Math.floor(minutes / minutesPerHour);
  const clock = [hours, minutes % minutesPerHour, whole % secondsPerMinute];
  const fraction = String(ms % 1000).padStart(3, "0");
  return `${clock.map(padTwo).join(":")}${point}${fraction}`;
}

function padTwo(value: number): string {
  return String(value).padStart(2, "0");
}
