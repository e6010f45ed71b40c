/**
 * A request as the engine sees it: plain values, no sockets and no `Request`
 * (measured: those cost 4 to 5.5 times as much).
 */
export interface MockRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query, as on the request line: `/list-calls?limit=3`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: Uint8Array;
  /**
   * Whether the client has gone: a long search ends then. @default never
   */
  readonly isAbandoned?: (() => boolean) | undefined;
  /**
   * What it came over: the same for all requests of a connection. @default
   * nobody knows
   */
  readonly connection?: object;
}
