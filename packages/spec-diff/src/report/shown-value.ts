import { shorten } from "./shorten.js";

const longest = 70;

/**
 * The value before or after a change, as one short line of JSON.
 *
 * @example
 * ```ts
 * import { shownValue } from "@rollcall/spec-diff";
 *
 * shownValue(["a", "b"]); // => '["a","b"]'
 * shownValue(undefined); // => "nothing"
 * ```
 */
export function shownValue(value: unknown): string {
  if (value === undefined) {
    return "nothing";
  }
  if (typeof value === "string") {
    return shorten(value, longest);
  }
  const text = JSON.stringify(value);
  return shorten(text, longest);
}
