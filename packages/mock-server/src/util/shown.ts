import { shorten } from "./shorten.js";

/**
 * A value as a message shows it: quoted, on one line, and no longer than
 * anybody wants to read.
 */
export function shown(value: unknown): string {
  return shorten(JSON.stringify(value) ?? "undefined", 80);
}
