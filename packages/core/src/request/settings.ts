import { mergeHeaders } from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import { systemClock } from "./clock.js";
import type { Hooks } from "./hooks.js";
import {
  type Backoff,
  type ClientOptions,
  type RateLimit,
  type RequestOptions,
  type RetryBudget,
  requestOptions,
} from "./options.js";
import { checked } from "./value.js";

type Defined<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> };

/** Options after defaults: what the steps of a request work with. */
export interface Settings
  extends Defined<
      Pick<
        ClientOptions,
        "maxRetries" | "timeoutMs" | "deadlineMs" | "retryAfterMaxMs"
      >
    >,
    Defined<Pick<ClientOptions, "clock" | "random" | "adaptiveThrottle">>,
    Pick<RequestOptions, "fetch" | "idempotent" | "queryForm" | "validate"> {
  readonly backoff: Defined<Backoff>;
  readonly retryBudget: Defined<RetryBudget>;
  readonly rateLimit: Defined<RateLimit>;
  readonly headers: Headers | Record<string, string>;
  /**
   * Of the client and of the request: each of them is called, and its signal
   * heard.
   */
  readonly hooks: readonly (Hooks & {
    readonly signal?: AbortSignal | undefined;
  })[];
}

export const defaults: Settings = {
  maxRetries: 2,
  timeoutMs: 60_000,
  deadlineMs: 1 / 0,
  retryAfterMaxMs: 60_000,
  backoff: { initialMs: 500, maxMs: 8000 },
  retryBudget: { burst: 10, ratio: 0.2 },
  rateLimit: { requests: 1 / 0, perMs: 1000 },
  adaptiveThrottle: true,
  headers: { accept: "application/json" },
  hooks: [],
  clock: systemClock,
  random: () => Math.random(),
};

/**
 * A checked copy of `base` with `options` laid over it; what is undefined
 * changes nothing.
 *
 * @param headers - What the request has of its own; `null` in the options takes
 * it away too.
 */
export function settingsOf(
  base: Settings,
  options: RequestOptions,
  headers = {},
): Settings {
  checked(options, { type: "object" }, ".options");
  const { retryBudget, rateLimit, hooks = [] } = options;
  const given = {
    ...options,
    retryBudget: retryBudget === false ? { burst: 1 / 0 } : retryBudget,
    rateLimit: rateLimit === false ? { requests: 1 / 0 } : rateLimit,
  };
  return {
    ...(checked(
      given,
      { type: "object", properties: requestOptions },
      "",
      "body",
      base,
    ) as Settings),
    headers: mergedHeaders(headers, base.headers, options.headers),
    hooks: [...base.hooks, options, ...hooks],
  };
}

function mergedHeaders(...headers: Parameters<typeof mergeHeaders>): Headers {
  try {
    return mergeHeaders(...headers);
  } catch {
    // The platform's own error quotes the value.
    throw new InputError("headers", "names and values that HTTP allows");
  }
}
