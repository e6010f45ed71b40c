import type { Zone } from "./zone.js";

const noSeconds = /(?::00)?\.000$/;

/**
 * A moment as ISO 8601 with the offset of a zone: `2026-03-29T03:30+02:00`.
 * Seconds are left out where they are 0.
 */
export function writeMoment(moment: number, zone: Zone): string {
  const local = zone.localAt(moment);
  const clock = writeClock(local);
  const offset = local - moment;
  const written = writeOffset(offset);
  return `${clock}${written}`;
}

/** `2026-03-29T03:30` */
function writeClock(local: number): string {
  const iso = writeIso(local);
  const withoutZone = iso.replace("Z", "");
  return withoutZone.replace(noSeconds, "");
}

/** `+02:00`, and `Z` for none. */
function writeOffset(offset: number): string {
  if (offset === 0) {
    return "Z";
  }
  const distance = Math.abs(offset);
  const clock = writeIso(distance);
  const [, time = ""] = clock.split(/[T.]/);
  const short = time.replace(/:00$/, "");
  if (offset < 0) {
    return `-${short}`;
  }
  return `+${short}`;
}

function writeIso(moment: number): string {
  const date = new Date(moment);
  return date.toISOString();
}
