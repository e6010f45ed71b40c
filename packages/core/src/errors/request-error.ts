import { RollcallError, type RollcallErrorOptions } from "./rollcall-error.js";

/** Which request it is about: what every {@link RequestError} and every hook knows of it. */
export interface RequestTrace {
  /** The spec's name of the operation; not there for requests through `client.raw`. */
  readonly operation?: string;
  readonly method: string;
  /** The path as the spec writes it, `/get-call/{call_id}`; for `client.raw`, the path that was asked for. */
  readonly path: string;
  /** Without its query, whose values may be personal. */
  readonly url: string;
  /** How many times it has been sent so far; the first one is 1. */
  readonly attempts: number;
}

/** What a {@link RequestError} can carry beside its trace. */
export interface RequestErrorOptions extends RollcallErrorOptions {
  readonly retryable?: boolean;
  readonly response?: Response;
}

const idHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"];

/**
 * The base of everything that goes wrong with a request after it was found fit to be sent.
 *
 * @example
 * ```ts
 * if (error instanceof RequestError) console.error(error.method, error.url, error.attempts, error.requestId);
 * ```
 */
export class RequestError extends RollcallError {
  static override readonly kind: string = "RequestError";
  readonly method: string;
  /** Without its query, whose values may be personal. */
  readonly url: string;
  /** How many times the request was sent before this error was thrown. */
  readonly attempts: number;
  /** Whether the same request may well succeed when it is sent again. */
  readonly retryable: boolean;
  /** The status of the answer, if there was one. */
  readonly status: number | undefined;
  /** What the service calls this request: quote it when you ask its support. */
  readonly requestId: string | undefined;

  constructor(trace: RequestTrace, what: string, options: RequestErrorOptions = {}) {
    const { response } = options;
    const id = requestIdOf(response);
    super(
      `${trace.method} ${trace.url} ${what} (attempt ${trace.attempts}${id ? `, request ${id}` : ""})`,
      options,
    );
    this.method = trace.method;
    this.url = trace.url;
    this.attempts = trace.attempts;
    this.retryable = options.retryable ?? false;
    this.status = response?.status;
    this.requestId = id;
  }
}

/** The id that the service gave to a request, from whichever header carries it. */
export function requestIdOf(response: Response | undefined): string | undefined {
  for (const name of idHeaders) {
    const id = response?.headers.get(name);
    if (id) return id;
  }
  return undefined;
}
