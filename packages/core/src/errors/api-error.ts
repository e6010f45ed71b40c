import { RequestError, type RequestErrorOptions, type RequestTrace } from "./request-error.js";

/** What an {@link ApiError} is made of. */
export interface ApiErrorOptions extends RequestErrorOptions {
  readonly response: Response;
  readonly detail?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * The service answered with an error. Tell the cases apart by `status`.
 *
 * @example
 * ```ts
 * if (error instanceof ApiError && error.status === 404) return undefined;
 * ```
 */
export class ApiError extends RequestError {
  static override readonly kind: string = "ApiError";
  declare readonly status: number;
  /** The service's own words, as far as they could be read: never HTML. */
  readonly detail: string | undefined;
  /** How long the service asks to wait, in milliseconds, as it was sent: not clamped. */
  readonly retryAfterMs: number | undefined;

  constructor(trace: RequestTrace, options: ApiErrorOptions) {
    const { status, statusText } = options.response;
    super(trace, `answered ${status}: ${options.detail ?? (statusText || "no reason given")}`, options);
    this.detail = options.detail;
    this.retryAfterMs = options.retryAfterMs;
  }
}
