const form = /^([+-])(\d\d):?(\d\d)(?::(\d\d))?$/;

/** Reads `+05:30` and `Z`, as the milliseconds that a clock is ahead of UTC. */
export function readOffset(text: string): number {
  const [, sign, hours, minutes, seconds = 0] = form.exec(text) ?? [];
  if (sign === undefined) {
    return 0;
  }
  // When a clock that began at 0:00 in 1970 shows it.
  const distance = Date.UTC(
    1970,
    0,
    1,
    Number(hours),
    Number(minutes),
    Number(seconds),
  );
  return sign === "-" ? -distance : distance;
}
