import type { Kind } from "./severity-by-direction.js";

/** What it is that values were lost, or gained, or both. */
export function kindOfMove(
  hasLost: boolean,
  hasGained: boolean,
): Kind | undefined {
  if (hasLost && hasGained) {
    return "changed";
  }
  if (hasLost) {
    return "narrowed";
  }
  if (hasGained) {
    return "widened";
  }
  return undefined;
}
