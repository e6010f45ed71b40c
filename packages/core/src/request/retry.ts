import type { ApiError } from "../errors/api-error.js";
import { RequestError } from "../errors/request-error.js";
import type { Outgoing } from "./attempt.js";
import type { Settings } from "./request-settings.js";

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
  if (advice === "true") {
    return true;
  }
  if (advice === "false") {
    return false;
  }
  // A success that cannot be read is no success.
  if (ok) {
    return true;
  }
  if (status >= 500) {
    return true;
  }
  return retryableStatuses.includes(status);
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
  const isSafeMethod = safeMethods.includes(request.method);
  const isRepeatable = settings.idempotent ?? isSafe ?? isSafeMethod;
  const isWorthIt = error instanceof RequestError && error.retryable;
  if (!isRepeatable) {
    return undefined;
  }
  if (!isWorthIt) {
    return undefined;
  }
  if (attempts > settings.maxRetries) {
    return undefined;
  }
  const { retryAfterMs } = error as Partial<ApiError>;
  if (retryAfterMs === undefined) {
    return backoffMs(attempts, settings);
  }
  return Math.min(retryAfterMs, settings.retryAfterMaxMs);
}

/** At random, up to twice as long each time ("full jitter"). */
function backoffMs(attempts: number, { backoff, random }: Settings): number {
  const { initialMs, maxMs } = backoff;
  const doubled = 2 ** (attempts - 1);
  const longest = Math.min(maxMs, initialMs * doubled);
  return random() * longest;
}
