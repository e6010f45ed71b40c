import { WebhookError } from "./errors/webhook-error.js";

/**
 * Checks that a signature is of just now, give or take the tolerance: that many
 * milliseconds, five minutes if left out.
 */
export function checkAge(ageMs: number, toleranceMs = 300_000): void {
  // Asked this way round, a clock or a tolerance that is no number refuses
  // everything.
  const isInTime = Math.abs(ageMs) <= toleranceMs;
  if (!isInTime) {
    throw new WebhookError(ageMs < 0 ? "too_new" : "too_old");
  }
}
