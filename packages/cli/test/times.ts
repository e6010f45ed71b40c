import type { Times } from "../src/input/time/read-time.js";
import { utc } from "../src/input/time/zone.js";

/** Times are read in UTC, at the end of October 2026. */
export const times: Times = {
  zone: utc,
  now: Date.parse("2026-10-31T12:00Z"),
};
