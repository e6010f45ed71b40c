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
  const [hours = 0, minutes = 0, seconds = 0] = digits.map((two) => {
    return Number(two ?? 0);
  });
  const isOffset = hours <= 23 && minutes <= 59 && seconds <= 59;
  if (!isOffset) {
    return refuseTime(given, "an offset is -23:59 to +23:59");
  }
  // When a clock that began at 0:00 in 1970 shows it.
  const distance = Date.UTC(1970, 0, 1, hours, minutes, seconds);
  return sign === "-" ? -distance : distance;
}
