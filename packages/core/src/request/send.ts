/**
 * The parameters of one request, as the caller of an operation gives them: the
 * spec's own names, nested filters included.
 */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * One answered request: the parsed body and the response that it came in
 * (already read).
 */
export interface Answer {
  readonly data: unknown;
  readonly response: Response;
}

/**
 * The seam between pagination and requests: sends one request and settles with
 * its checked answer. Retries, timeouts, throttling and errors are the sender's
 * affair; pagination only decides what to ask next.
 */
export type Send = (
  parameters: Parameters,
  options: { readonly signal: AbortSignal },
) => Promise<Answer>;
