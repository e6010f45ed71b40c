import type { RequestTrace } from "../errors/request-error.js";

/** One attempt to send a request. `attempts` is its number, from 1 up. */
export interface AttemptEvent extends RequestTrace {
  /**
   * What is about to be sent; the same object in all events of one attempt. Its
   * headers may be changed in `onRequest`.
   */
  readonly request: Request;
}

/** An attempt that brought a usable answer. */
export interface ResponseEvent extends AttemptEvent {
  /** Already read to its end. */
  readonly response: Response;
  /** From sending to the last byte of the body, in milliseconds. */
  readonly durationMs: number;
}

/** An attempt that failed, by whichever cause. */
export interface FailureEvent extends AttemptEvent {
  /** What it failed with. */
  readonly error: unknown;
  /** The answer, if one came. Its body is read, or broke off. */
  readonly response?: Response | undefined;
  /** From sending to the failure, in milliseconds. */
  readonly durationMs: number;
}

/** A failed attempt that will be followed by another. */
export interface RetryEvent extends RequestTrace {
  /** What the attempt failed with. */
  readonly error: unknown;
  /** How long the client waits before it sends again, in milliseconds. */
  readonly delayMs: number;
}

/**
 * Functions that are told what happens to requests. What a hook throws rejects
 * the request; what an async one rejects with is dropped.
 *
 * @example
 * ```ts
 * const client = createClient({
 *   apiKey,
 *   onRetry: ({ attempts, delayMs }) => console.warn(`attempt ${attempts} failed, again in ${delayMs} ms`),
 * });
 * ```
 */
export interface Hooks {
  /** Called before each attempt. */
  readonly onRequest?: ((event: AttemptEvent) => void) | undefined;
  /** Called after each attempt that succeeded. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called after each attempt that failed. */
  readonly onError?: ((event: FailureEvent) => void) | undefined;
  /** Called before the wait that precedes each further attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/**
 * Calls the hook of that name on each of them, and then throws what the first
 * of them threw, if any did. Nobody waits for one that is async, so nobody
 * could catch what it rejects with.
 */
export function emit<K extends keyof Hooks>(
  hooks: readonly Hooks[],
  name: K,
  event: Parameters<NonNullable<Hooks[K]>>[0],
): void {
  const thrown: unknown[] = [];
  for (const hook of hooks) {
    try {
      Promise.resolve(hook[name]?.(event as never)).catch(() => {});
    } catch (error) {
      thrown.push(error);
    }
  }
  if (thrown.length) {
    throw thrown[0];
  }
}
