import type { Latency } from "./answer-latency.js";

/**
 * What a `Retry-After` says: seconds, an HTTP date so many seconds ahead, or an
 * absurd 277403 seconds (77 hours).
 */
export type RetryAfter =
  | {
      readonly kind: "seconds";
      readonly seconds: number;
    }
  | {
      readonly kind: "date";
      readonly seconds: number;
    }
  | { readonly kind: "absurd" };

/**
 * What goes wrong. `bytes` counts from the start of the body; absent: half of
 * it.
 *
 * `status` and `html` answer instead of the API, which never hears of the
 * request. All others let the API do its work first, and spoil the answer: a
 * call is registered, and the client does not learn of it. `truncate` is a body
 * that ends early in an answer that is otherwise whole; `cut` is a connection
 * that breaks off in the body.
 */
export type Effect =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly retryAfter?: RetryAfter;
    }
  | {
      readonly kind: "html";
      readonly status: number;
      readonly retryAfter?: RetryAfter;
    }
  | {
      readonly kind: "reset";
      readonly at: "before-headers" | "during-headers" | "after-headers";
    }
  | {
      readonly kind: "stall";
      readonly bytes?: number;
    }
  | {
      readonly kind: "cut";
      readonly bytes?: number;
    }
  | {
      readonly kind: "truncate";
      readonly bytes?: number;
    }
  | {
      readonly kind: "content-type";
      readonly type: string;
    }
  | {
      readonly kind: "page";
      readonly page: "repeat";
    }
  | {
      readonly kind: "unknown";
      readonly what: "fields" | "enums" | "all";
    };

/**
 * Which requests a fault meets. Positions count the requests that the fault's
 * method and path match, from 1.
 */
export interface FaultScope {
  /** The share of matching requests that are hit, 0 to 1. @default 1 */
  readonly rate?: number;
  /** The start of the path: `/list-calls`. @default every path of the API */
  readonly path?: string;
  /** Upper case. @default every method */
  readonly method?: string;
  /** Leaves the first n matching requests alone. @default 0 */
  readonly after?: number;
  /** Hits only n requests (after `after`), then no more. @default no bound */
  readonly first?: number;
}

/** One fault: a latency, an effect, or both, and the requests that it meets. */
export interface Fault extends FaultScope {
  readonly latency?: Latency;
  readonly effect?: Effect;
}
