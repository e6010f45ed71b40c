import { AbortedError } from "./aborted-error.js";
import { AnswerError } from "./answer-error.js";
import { ApiError } from "./api-error.js";
import { InputError } from "./input-error.js";
import { NetworkError } from "./network-error.js";
import { RequestError } from "./request-error.js";
import { RollcallError } from "./rollcall-error.js";
import { TimeoutError } from "./timeout-error.js";

/**
 * Whether Rollcall threw it on purpose. Like `instanceof`, it holds between the ESM and the CommonJS copy.
 *
 * @example
 * ```ts
 * if (!isRollcallError(error)) throw error;
 * ```
 */
export const isRollcallError = (error: unknown): error is RollcallError => error instanceof RollcallError;

/** Whether a parameter or an option was wrong, and nothing was sent. */
export const isInputError = (error: unknown): error is InputError => error instanceof InputError;

/** Whether a request failed, in whichever way. */
export const isRequestError = (error: unknown): error is RequestError => error instanceof RequestError;

/** Whether the service answered with an error, and, if given, with this status. */
export const isApiError = (error: unknown, status?: number): error is ApiError =>
  error instanceof ApiError && (status === undefined || error.status === status);

/** Whether no answer came. */
export const isNetworkError = (error: unknown): error is NetworkError => error instanceof NetworkError;

/** Whether a limit of time passed. */
export const isTimeoutError = (error: unknown): error is TimeoutError => error instanceof TimeoutError;

/** Whether the caller aborted. */
export const isAbortedError = (error: unknown): error is AbortedError => error instanceof AbortedError;

/** Whether a successful answer could not be used. */
export const isAnswerError = (error: unknown): error is AnswerError => error instanceof AnswerError;
