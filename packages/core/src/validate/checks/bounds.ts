/** Both bounds belong to the range. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** The range as words: ` from 8000 to 48000`, ` of at least 10000`. */
export function describeRange(min: number, max: number): string {
  if (max === Infinity) {
    return ` of at least ${min}`;
  }
  if (min === -Infinity) {
    return ` of at most ${max}`;
  }
  return ` from ${min} to ${max}`;
}

/** The bounds of a length as words; empty where any length will do. */
export function describeLength(min: number, max: number): string {
  if (min <= 0 && max === Infinity) {
    return "";
  }
  return ` with a length${describeRange(min, max)}`;
}
