import { shorten } from "./shorten.js";

/**
 * A value as a message shows it: quoted, on one line, and no longer than
 * anybody wants to read.
 */
export function quote(value: unknown): string {
  return shorten(writeValue(value), 80);
}

/** JSON writes no number that is not finite, and throws at a `bigint`. */
function writeValue(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint") {
    return String(value);
  }
  return JSON.stringify(value) ?? typeof value;
}
