const secondsPerMinute = 60;
const minutesPerHour = 60;

/** The hands of a clock. */
interface Clock {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function readClock(time: number): Clock {
  const whole = Math.floor(time);
  const minutes = Math.floor(whole / secondsPerMinute);
  const hours = Math.floor(minutes / minutesPerHour);
  return {
    hours,
    minutes: minutes % minutesPerHour,
    seconds: whole % secondsPerMinute,
  };
}

/** `0:07`, `12:34`, `1:02:03`: a time within a recording, of seconds. */
export function formatClock(time: number): string {
  const { hours, minutes, seconds } = readClock(time);
  const rest = padTwo(seconds);
  if (hours === 0) {
    return `${minutes}:${rest}`;
  }
  return `${hours}:${padTwo(minutes)}:${rest}`;
}

/**
 * `00:01:02.345`, as subtitles have it.
 *
 * @param point - What stands before the milliseconds.
 */
export function formatCueTime(time: number, point: "." | ","): string {
  const ms = Math.round(time * 1000);
  const clock = readClock(ms / 1000);
  const hands = [
    padTwo(clock.hours),
    padTwo(clock.minutes),
    padTwo(clock.seconds),
  ];
  const rest = String(ms % 1000);
  const fraction = rest.padStart(3, "0");
  return `${hands.join(":")}${point}${fraction}`;
}

function padTwo(value: number): string {
  const text = String(value);
  return text.padStart(2, "0");
}
