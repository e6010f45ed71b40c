import { ApiError } from "../errors/api-error.js";
import { RequestError } from "../errors/request-error.js";
import type { Outgoing } from "./attempt.js";
import type { Settings } from "./settings.js";

/** Below 500, where the service failed, those that say: try again. */
const retryableStatuses: readonly number[] = [
  408, // the service waited for the request in vain
  409, // another request was in the way
  429, // too many requests
];

/** Methods that change nothing, so that sending them twice does no harm. */
const safeMethods = ["GET", "HEAD"];

/**
 * Whether the same request may well get a better answer. `x-should-retry` of
 * the service has the last word.
 */
export function isRetryable({ ok, status, headers }: Response): boolean {
  const advice = headers.get("x-should-retry")?.toLowerCase();
  if (advice === "true" || advice === "false") {
    return advice === "true";
  }
  // A success that cannot be read is no success.
  return ok || status >= 500 || retryableStatuses.includes(status);
}

/**
 * How long to wait before the next attempt, in milliseconds; undefined when
 * another attempt would do harm, would not help or is one too many.
 *
 * @param attempts - How many there were.
 */
export function delayBeforeRetry(
  error: unknown,
  attempts: number,
  { request, isSafe, settings }: Outgoing,
): number | undefined {
  const isRepeatable =
    settings.idempotent ?? isSafe ?? safeMethods.includes(request.method);
  const isWorthIt = error instanceof RequestError && error.retryable;
  if (!isRepeatable || !isWorthIt || attempts > settings.maxRetries) {
    return undefined;
  }
  if (error instanceof ApiError && error.retryAfterMs !== undefined) {
    return Math.min(error.retryAfterMs, settings.retryAfterMaxMs);
  }
  return backoffMs(attempts, settings);
}

/** At random, up to twice as long each time ("full jitter"). */
function backoffMs(attempts: number, { backoff, random }: Settings): number {
  const longest = backoff.initialMs * 2 ** (attempts - 1);
  return random() * Math.min(backoff.maxMs, longest);
}
