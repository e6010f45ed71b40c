export const TWO_TO_THE_32 = 0x100000000;

/** A division of numbers that are not negative, rounded down. */
export function divideWhole(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor);
}
