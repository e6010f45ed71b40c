/** What the client passes to `fetch` beside the URL: plain values only. */
export interface FetchInit {
  /** In capitals. */
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  /** JSON as text, anything else as bytes; missing where there is none. */
  readonly body?: string | ArrayBuffer;
  /** Aborts when the caller does, or when a limit of time has passed. */
  readonly signal: AbortSignal;
}

/** What the client reads of an answer: every implementation's has it. */
export interface FetchResponse {
  /** Whether the status is one of success. */
  readonly ok: boolean;
  /** The status, as a number. */
  readonly status: number;
  /** The reason in the status line, or an empty text. */
  readonly statusText: string;
  /** The headers, by name. */
  readonly headers: { get(name: string): string | null };
  /** Reads the body as text. */
  text(): Promise<string>;
  /** Reads the body as bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * As much of `fetch` as the client uses: the platform's own fits, and so does
 * that of undici or of any other implementation.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
