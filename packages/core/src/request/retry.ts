import { RequestError } from "../errors/request-error.js";
import type { Settings } from "./settings.js";

/** Statuses after which the same request may well succeed, from and to. */
const retryableStatuses: readonly (readonly [from: number, to: number])[] = [
  [408, 408], // the service waited for the request in vain
  [409, 409], // another request was in the way
  [429, 429], // too many requests
  [500, 999], // the service, or what stands before it, failed
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
  return ok || isRetryableStatus(status);
}

function isRetryableStatus(status: number): boolean {
  return retryableStatuses.some(([from, to]) => status >= from && status <= to);
}

/** Whether a request may be sent twice. */
export function isRepeatable(
  method: string,
  isSafe: boolean | undefined,
  { idempotent }: Settings,
): boolean {
  return idempotent ?? isSafe ?? safeMethods.includes(method);
}

/**
 * How long to wait before the next attempt, in milliseconds; undefined when
 * another attempt would not help or is one too many.
 *
 * @param attempts - How many there were.
 */
export function delayBeforeRetry(
  error: unknown,
  attempts: number,
  settings: Settings,
): number | undefined {
  const isWorthIt = error instanceof RequestError && error.retryable;
  if (!isWorthIt || attempts > settings.maxRetries) {
    return undefined;
  }
  const { retryAfterMs } = error as { readonly retryAfterMs?: number };
  return retryAfterMs === undefined
    ? backoffMs(attempts, settings)
    : Math.min(retryAfterMs, settings.retryAfterMaxMs);
}

/** At random, up to twice as long each time ("full jitter"). */
function backoffMs(attempts: number, { backoff, random }: Settings): number {
  const longest = backoff.initialMs * 2 ** (attempts - 1);
  return random() * Math.min(backoff.maxMs, longest);
}
