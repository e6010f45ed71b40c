import { RequestError, type RequestErrorOptions, type RequestTrace } from "./request-error.js";

/** A limit of time passed before the answer was there, to the last byte of its body. */
export class TimeoutError extends RequestError {
  static override readonly kind: string = "TimeoutError";
  /** Which limit it was: that of one attempt, or that of all of them. */
  readonly limit: "timeoutMs" | "deadlineMs";
  /** The limit itself, in milliseconds. */
  readonly limitMs: number;

  constructor(
    trace: RequestTrace,
    limit: "timeoutMs" | "deadlineMs",
    limitMs: number,
    options?: RequestErrorOptions,
  ) {
    super(trace, `had no whole answer after ${limitMs} ms: raise ${limit} if that is too early`, options);
    this.limit = limit;
    this.limitMs = limitMs;
  }
}
