/**
 * Brent's cycle detection: one remembered step, moved forward after 1, 2, 4, 8
 * … steps, finds any cycle in constant memory. A set of all cursors would grow
 * for ever, and a bounded one would miss a long cycle.
 */
export interface Trail {
  readonly remembered: string;
  readonly steps: number;
}

const empty: Trail = {
  remembered: "",
  steps: 0,
};

/**
 * The trail with one more step, or `undefined` when that step closes a circle.
 */
export function addStep(
  trail: Trail | undefined,
  step: string,
): Trail | undefined {
  const { remembered, steps } = trail ?? empty;
  if (remembered === step) {
    return undefined;
  }
  const isPowerOfTwo = (steps & (steps - 1)) === 0;
  return {
    remembered: isPowerOfTwo ? step : remembered,
    steps: steps + 1,
  };
}
