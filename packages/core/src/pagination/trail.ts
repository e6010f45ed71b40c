/**
 * Brent's cycle detection: one remembered step, moved forward at growing distances, finds any cycle in constant
 * memory. A set of all cursors would grow for ever, and a bounded one would miss a long cycle.
 */
export interface Trail {
  readonly seen: string;
  readonly steps: number;
  readonly reach: number;
}

/** The trail with one more step, or `undefined` when that step closes a circle. */
export function stepped(trail: Trail | undefined, step: string): Trail | undefined {
  if (!trail) return { seen: step, steps: 0, reach: 1 };
  if (trail.seen === step) return undefined;
  const { seen, steps, reach } = trail;
  return steps + 1 < reach ? { seen, steps: steps + 1, reach } : { seen: step, steps: 0, reach: reach * 2 };
}
