import { type GivenTime, refuseTime } from "./time-refusal.js";

const form = /^([+-])(\d\d):?(\d\d)(?::(\d\d))?$/;

/**
 * Reads `+05:30` and `Z`, as the milliseconds that a clock is ahead of UTC.
 *
 * @throws CliError where no clock is so far from it.
 */
export function readOffset(given: GivenTime, text: string): number {
  const [, sign, ...digits] = form.exec(text) ?? [];
  if (sign === undefined) {
    return 0;
  }
  const distance = readDistance(given, digits);
  if (sign === "-") {
    return -distance;
  }
  return distance;
}

/** @param digits - Of the hours and the minutes, and maybe of the seconds. */
function readDistance(
  given: GivenTime,
  digits: readonly (string | undefined)[],
): number {
  const [hours = 0, minutes = 0, seconds = 0] = digits.map(readNumber);
  const isHour = hours <= 23;
  const isMinute = minutes <= 59;
  const isSecond = seconds <= 59;
  const isOffset = isHour && isMinute && isSecond;
  if (!isOffset) {
    return refuseTime(given, "an offset is -23:59 to +23:59");
  }
  // When a clock that began at 0:00 in 1970 shows it.
  return Date.UTC(1970, 0, 1, hours, minutes, seconds);
}

function readNumber(digits: string | undefined): number {
  return Number(digits ?? 0);
}
