import type { FetchInit } from "./fetch.js";

/**
 * A request as plain values. A `Request` is of one implementation of `fetch`,
 * and another one does not take it.
 */
export interface PlainRequest {
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer | undefined;
  /**
   * What else was asked of `fetch` through `client.raw`: `redirect`, `cache`
   * and the like.
   */
  readonly extras?: Readonly<Record<string, unknown>>;
}

/** What to pass to `fetch` beside the URL. */
export function initOf(
  { extras, method, headers, body }: PlainRequest,
  signal: AbortSignal,
): FetchInit {
  const init = {
    ...extras,
    method,
    headers: { ...headers },
    signal,
  };
  if (body === undefined) {
    return init;
  }
  return {
    ...init,
    body,
  };
}

/** The same request for hooks, which are shown a `Request`. */
export function requestOf(request: PlainRequest, signal: AbortSignal): Request {
  return new Request(request.url, initOf(request, signal));
}

/** The headers of a `Request` or a `Response` as plain values. */
export const plainHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries(headers);
