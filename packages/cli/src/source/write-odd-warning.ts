import type { OddCall } from "./odd-finder.js";

/**
 * What stderr says of something that is no call: a line.
 *
 * @param fate - What becomes of it, and of others like it.
 */
export function writeOddWarning(
  { value, place }: OddCall,
  fate: string,
): string {
  const what = value === null ? "null" : typeof value;
  return `rollcall: ${place} is no call with a call_id (${what}): it is ${fate}.\n`;
}
