import { requestIdOf } from "../request/request-id.js";
import {
  kind,
  RollcallError,
  type RollcallErrorOptions,
} from "./rollcall-error.js";

/**
 * Which request it is about: what every {@link RequestError} and every hook
 * knows of it.
 */
export interface RequestTrace {
  /**
   * The spec's name of the operation; undefined for requests through
   * `client.raw`.
   */
  readonly operation: string | undefined;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /**
   * The path as the spec writes it, `/get-call/{call_id}`; for `client.raw`
   * too, unless a middleware made another request.
   */
  readonly path: string;
  /** Without its query, whose values may be personal. */
  readonly url: string;
  /** How many times it has been sent so far; the first one is 1. */
  readonly attempts: number;
}

/** What a {@link RequestError} can carry beside its trace. */
export interface RequestErrorOptions extends RollcallErrorOptions {
  /**
   * Whether the same request may well succeed when it is sent again. @default
   * false
   */
  readonly retryable?: boolean;
  /**
   * The answer, if there was one: its status and the id of the request are read
   * from it.
   */
  readonly response?: Response | undefined;
  /** What its class declares beside. */
  readonly [fact: string]: unknown;
}

/**
 * The base of everything that goes wrong with a request after it was found fit
 * to be sent.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.get("call_0");
 * } catch (error) {
 *   if (!(error instanceof RequestError)) throw error;
 *   console.error(error.method, error.url, error.requestId);
 *   error.attempts; // => 1
 * }
 * ```
 */
export class RequestError extends RollcallError {
  static override readonly [kind]: string = "RequestError";
  /** The HTTP method, in capitals. */
  declare readonly method: string;
  /** Without its query, whose values may be personal. */
  declare readonly url: string;
  /**
   * How many times the request was sent before this error was thrown: 0 where
   * it waited for its turn, or the caller had aborted already.
   */
  declare readonly attempts: number;
  /** Whether the same request may well succeed when it is sent again. */
  declare readonly retryable: boolean;
  /** The status of the answer, if there was one. */
  declare readonly status: number | undefined;
  /** What the service calls this request: quote it when you ask its support. */
  declare readonly requestId: string | undefined;

  constructor(
    trace: RequestTrace,
    what: string,
    options: RequestErrorOptions = {},
  ) {
    const { cause, response, ...facts } = options;
    const { method, url, attempts } = trace;
    const requestId = requestIdOf(response);
    const id = requestId ? `, request ${requestId}` : "";
    super(`${method} ${url} ${what} (attempts: ${attempts}${id})`, options);
    Object.assign(this, {
      method,
      url,
      attempts,
      retryable: false,
      status: response?.status,
      requestId,
      ...facts,
    });
  }
}
