import type { Answerer } from "../../api/answerer.js";
import { errorAnswer } from "../../api/make-answer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { MockRequest } from "../../api/mock-request.js";
import type { TokenBuckets } from "./token-buckets.js";

/** The API's own words for a request too many. */
export const RATE_LIMITED =
  "Account rate limited, please throttle your requests.";

/** How the limiter is set up. */
export interface RateLimitOptions {
  readonly buckets: TokenBuckets;
  /**
   * Real time in milliseconds: a limit is about the wire, and holds while the
   * clock of the calls stands still. @default Date.now
   */
  readonly now?: () => number;
  /**
   * Whether a 429 says in `retry-after` after how many seconds there is a
   * token. @default true
   */
  readonly retryAfter?: boolean;
  /** Told of every request that is refused. */
  readonly onLimited?: (request: MockRequest) => void;
}

/**
 * Refuses requests beyond a rate, a token bucket for each API key, with the
 * API's 429.
 */
export function withRateLimit(
  inner: Answerer,
  options: RateLimitOptions,
): Answerer {
  const { buckets, onLimited, now = Date.now, retryAfter = true } = options;
  return (request) => {
    const key = request.headers.authorization ?? "";
    const wait = buckets.take(key, now());
    if (wait === 0) {
      return inner(request);
    }
    onLimited?.(request);
    if (retryAfter) {
      return answerLimited({ "retry-after": secondsUntil(wait) });
    }
    return answerLimited();
  };
}

function answerLimited(headers?: Record<string, string>): MockAnswer {
  return errorAnswer(429, RATE_LIMITED, headers);
}

/** Whole seconds: a token is there when they are over. */
function secondsUntil(wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return String(Math.max(1, seconds));
}
