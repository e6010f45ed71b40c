import { AbortedError } from "./aborted-error.js";
import { AnswerError } from "./answer-error.js";
import { ApiError } from "./api-error.js";
import { InputError } from "./input-error.js";
import { NetworkError } from "./network-error.js";
import { RequestError } from "./request-error.js";
import { RollcallError } from "./rollcall-error.js";
import { TimeoutError } from "./timeout-error.js";

/**
 * Whether Rollcall threw it on purpose. Like `instanceof`, it holds between the
 * ESM and the CommonJS copy.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.get("call_0");
 * } catch (error) {
 *   if (!isRollcallError(error)) throw error;
 *   error.name; // => "ApiError"
 * }
 * ```
 */
export function isRollcallError(error: unknown): error is RollcallError {
  return error instanceof RollcallError;
}

/**
 * Whether a parameter or an option was wrong, and nothing was sent.
 *
 * @example
 * ```ts
 * const error = await client.calls.list({ limit: 0 }).catch((error) => error);
 * isInputError(error) && error.expected; // => "integer from 1 to 1000"
 * ```
 */
export function isInputError(error: unknown): error is InputError {
  return error instanceof InputError;
}

/**
 * Whether a request failed, in whichever way.
 *
 * @example
 * ```ts
 * const error = await client.calls.get("call_0").catch((error) => error);
 * isRequestError(error) && error.attempts; // => 1
 * ```
 */
export function isRequestError(error: unknown): error is RequestError {
  return error instanceof RequestError;
}

/**
 * Whether the service answered with an error, and, if given, with this status.
 *
 * @example
 * ```ts
 * const found = await client.calls.get("call_0").catch((error) => {
 *   if (isApiError(error, 404)) return undefined;
 *   throw error;
 * });
 * found; // => undefined
 * ```
 */
export function isApiError(error: unknown, status?: number): error is ApiError {
  if (!(error instanceof ApiError)) {
    return false;
  }
  return status === undefined || error.status === status;
}

/**
 * Whether no answer came.
 *
 * @example
 * ```ts
 * const offline = createClient({ apiKey, baseUrl: "http://127.0.0.1:1", maxRetries: 0 });
 * const error = await offline.calls.list().catch((error) => error);
 * isNetworkError(error) && error.attempts; // => 1
 * ```
 */
export function isNetworkError(error: unknown): error is NetworkError {
  return error instanceof NetworkError;
}

/**
 * Whether a limit of time passed.
 *
 * @example
 * ```ts
 * const slow = createClient({ apiKey, deadlineMs: 1, fetch: () => new Promise(() => {}) });
 * const error = await slow.calls.list().catch((error) => error);
 * isTimeoutError(error) && error.limitMs; // => 1
 * ```
 */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof TimeoutError;
}

/**
 * Whether the caller aborted.
 *
 * @example
 * ```ts
 * const error = await client.calls.list({}, { signal: AbortSignal.abort() }).catch((error) => error);
 * isAbortedError(error) && error.attempts; // => 0
 * ```
 */
export function isAbortedError(error: unknown): error is AbortedError {
  return error instanceof AbortedError;
}

/**
 * Whether a successful answer could not be used.
 *
 * @example
 * ```ts
 * const portal = createClient({ apiKey, maxRetries: 0, fetch: async () => new Response("<html>") });
 * const error = await portal.calls.list().catch((error) => error);
 * isAnswerError(error) && error.status; // => 200
 * ```
 */
export function isAnswerError(error: unknown): error is AnswerError {
  return error instanceof AnswerError;
}
