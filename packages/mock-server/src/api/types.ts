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
}

/** An answer as the engine gives it. */
export interface MockAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent, in order, without copying. */
  readonly chunks: readonly Uint8Array[];
  /** How the transport misbehaves on purpose; absent: it doesn't. */
  readonly mischief?: Mischief;
}

/**
 * A fault that only a transport can commit. The `fetch` entry turns each into
 * what a client of a real socket would see.
 */
export type Mischief =
  | {
      readonly kind: "reset";
      readonly at: "before-headers" | "during-headers" | "after-headers";
    }
  | { readonly kind: "stall"; readonly afterBytes: number }
  | { readonly kind: "truncate"; readonly afterBytes: number };
