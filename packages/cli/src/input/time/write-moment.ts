import type { Zone } from "./zone.js";

/**
 * A moment as ISO 8601 with the offset of a zone: `2026-03-29T03:30+02:00`.
 * Seconds are left out where they are 0.
 */
export function writeMoment(moment: number, zone: Zone): string {
  const local = zone.localAt(moment);
  const clock = new Date(local).toISOString();
  const iso = clock.replace("Z", "");
  const short = iso.replace(/(?::00)?\.000$/, "");
  const offset = local - moment;
  const written = writeOffset(offset);
  return `${short}${written}`;
}

/** `+02:00`, and `Z` for none. */
function writeOffset(offset: number): string {
  if (offset === 0) {
    return "Z";
  }
  const sign = offset < 0 ? "-" : "+";
  const distance = Math.abs(offset);
  const clock = new Date(distance).toISOString();
  const [, time = ""] = clock.split(/[T.]/);
  const short = time.replace(/:00$/, "");
  return `${sign}${short}`;
}
