import { shorten } from "./shorten.js";

/**
 * Quotes a value for a message: as JSON, on one line, and cut after 80
 * characters.
 */
export function quote(value: unknown): string {
  return shorten(writeValue(value), 80);
}

/** JSON has no `NaN` or `Infinity`, and throws at a `bigint`. */
function writeValue(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint") {
    return String(value);
  }
  return JSON.stringify(value) ?? typeof value;
}
