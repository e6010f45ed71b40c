import type { Zone } from "./zone.js";

/**
 * A moment as ISO 8601 with the offset of a zone: `2026-03-29T03:30+02:00`.
 * Seconds are left out where they are 0.
 */
export function writeMoment(moment: number, zone: Zone): string {
  const local = zone.localAt(moment);
  const iso = new Date(local).toISOString().slice(0, -1);
  const short = iso.replace(/(?::00)?\.000$/, "");
  return `${short}${writeOffset(local - moment)}`;
}

/** `+02:00`, and `Z` for none. */
function writeOffset(offset: number): string {
  if (offset === 0) {
    return "Z";
  }
  const sign = offset < 0 ? "-" : "+";
  const clock = new Date(Math.abs(offset)).toISOString();
  const [text = ""] = /\d\d:\d\d:\d\d/.exec(clock) ?? [];
  return `${sign}${text.replace(/:00$/, "")}`;
}
