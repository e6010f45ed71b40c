import type { QueryForm, ValueSpec } from "../spec/operation.js";
import type { Clock } from "./clock.js";
import type { Fetch } from "./fetch.js";
import type { Hooks } from "./hooks.js";

/**
 * How long to wait before an attempt is repeated: at random between 0 and
 * `min(maxMs, initialMs * 2^n)` ("full jitter").
 */
export interface Backoff {
  /** The longest wait before the first retry, in milliseconds. @default 500 */
  readonly initialMs?: number | undefined;
  /** The longest wait before any retry, in milliseconds. @default 8000 */
  readonly maxMs?: number | undefined;
}

/**
 * How many retries a client may spend, so that it does not multiply an outage.
 */
export interface RetryBudget {
  /** How many retries may come at once. @default 10 */
  readonly burst?: number | undefined;
  /** How much of a retry each request earns. @default 0.2 */
  readonly ratio?: number | undefined;
}

/** At most so many requests start within any span of so many milliseconds. */
export interface RateLimit {
  /** How many requests may start within the span. */
  readonly requests: number;
  /** The length of the span, in milliseconds. @default 1000 */
  readonly perMs?: number | undefined;
}

/** Header values by name; `null` takes a default header away. */
export type HeaderOptions = Readonly<Record<string, string | null>>;

/** What can be set for a client, and again for each of its requests. */
export interface RequestOptions extends Hooks {
  /** Aborts the request, and the wait before a retry, at once. */
  readonly signal?: AbortSignal | undefined;
  /** Retries after the first attempt. @default 2 */
  readonly maxRetries?: number | undefined;
  /**
   * The limit of one attempt, to the last byte of the body, in milliseconds.
   * `Infinity` for none. @default 60000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * The limit of all attempts and the waits between them, in milliseconds.
   * @default Infinity
   */
  readonly deadlineMs?: number | undefined;
  /** How long to wait before a retry, where the service does not say. */
  readonly backoff?: Backoff | undefined;
  /**
   * The longest wait that a `Retry-After` of the service is granted, in
   * milliseconds. @default 60000
   */
  readonly retryAfterMaxMs?: number | undefined;
  /**
   * The retries that all requests of the client share; `false` for no such
   * limit.
   */
  readonly retryBudget?: RetryBudget | false | undefined;
  /**
   * Whether sending the request twice does no harm, so that it may be retried.
   * @default what the spec says: true for reading, false for POST
   */
  readonly idempotent?: boolean | undefined;
  /**
   * The client's rate of requests, shared by all that run at once; `false` for
   * none. @default false
   */
  readonly rateLimit?: RateLimit | false | undefined;
  /**
   * Whether a 429 slows down the client's other requests too, by at most
   * `backoff.maxMs` each. @default true
   */
  readonly adaptiveThrottle?: boolean | undefined;
  /**
   * How objects and arrays in the query are written.
   * @default what the spec says, or `brackets`
   */
  readonly queryForm?: QueryForm | undefined;
  /** Added to the default headers. */
  readonly headers?: HeaderOptions | undefined;
  /**
   * Checks the success answer of an operation; what it throws is what the
   * request throws. `validator()` of `@rollcall/core/validate` makes one.
   */
  readonly validate?:
    | ((operationId: string, data: unknown) => void | Promise<void>)
    | undefined;
  /** Sets of hooks to call beside the ones given here by name. */
  readonly hooks?: readonly Hooks[] | undefined;
  /**
   * Sends a request. Proxies, custom certificates and mocks are set here. It is
   * called as `fetch(url, init)` with plain values, so that it may be of any
   * implementation: the platform's, undici's, node-fetch. It has to give a
   * `Response` that nobody has read. When left out, it is looked up for each
   * request. @default globalThis.fetch
   */
  readonly fetch?: Fetch | undefined;
}

const amount = {
  type: "number",
  minimum: 0,
} as const;
const span = {
  type: "number",
  minimum: 1,
} as const;
const flag = { type: "boolean" } as const;
const task = { type: "function" } as const;
const any = {};

/**
 * What each option has to be, as far as it is checked. An option that is not
 * named here is refused.
 */
export const requestOptions: Readonly<
  Record<keyof RequestOptions | "clock" | "random", ValueSpec>
> = {
  signal: any,
  maxRetries: amount,
  timeoutMs: span,
  deadlineMs: span,
  backoff: {
    type: "object",
    properties: {
      initialMs: amount,
      maxMs: amount,
    },
  },
  retryAfterMaxMs: amount,
  retryBudget: {
    type: "object",
    properties: {
      burst: amount,
      ratio: amount,
    },
  },
  idempotent: flag,
  rateLimit: {
    type: "object",
    properties: {
      requests: {
        ...span,
        required: true,
      },
      perMs: span,
    },
  },
  adaptiveThrottle: flag,
  queryForm: {
    enum: [
      "brackets",
      "comma",
      "repeat",
      "indices",
      "json",
      "flat",
    ] satisfies QueryForm[],
  },
  headers: any,
  validate: task,
  hooks: { type: "array" },
  fetch: task,
  onRequest: task,
  onResponse: task,
  onError: task,
  onRetry: task,
  clock: any,
  random: task,
};

/** What {@link createClient} takes. */
export interface ClientOptions extends Omit<RequestOptions, "idempotent"> {
  /**
   * Sent as `Authorization: Bearer …`, and never shown in an error or a log.
   */
  readonly apiKey: string;
  /** Where the API is. @default the first server of the spec */
  readonly baseUrl?: string | undefined;
  /** For tests: where time comes from. @default the platform's clock */
  readonly clock?: Clock | undefined;
  /** For tests: a number in [0, 1). @default Math.random */
  readonly random?: (() => number) | undefined;
}
