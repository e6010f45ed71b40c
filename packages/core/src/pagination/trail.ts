/**
 * Brent's cycle detection: one remembered step, moved forward after 1, 2, 4, 8
 * … steps, finds any cycle in constant memory. A set of all cursors would grow
 * for ever, and a bounded one would miss a long cycle.
 */
export interface Trail {
  readonly seen: string;
  readonly steps: number;
}

/**
 * The trail with one more step, or `undefined` when that step closes a circle.
 */
export function stepped(
  trail: Trail | undefined,
  step: string,
): Trail | undefined {
  const { seen = "", steps = 0 } = trail ?? {};
  if (seen === step) {
    return undefined;
  }
  const isPowerOfTwo = !(steps & (steps - 1));
  return { seen: isPowerOfTwo ? step : seen, steps: steps + 1 };
}
