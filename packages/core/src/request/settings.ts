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

/** Options after defaults: what the steps of a request work with. */
export interface Settings
  extends Required<Pick<ClientOptions, "maxRetries" | "timeoutMs" | "deadlineMs" | "retryAfterMaxMs">>,
    Required<Pick<ClientOptions, "clock" | "random" | "adaptiveThrottle">>,
    Pick<RequestOptions, "fetch" | "headers" | "idempotent" | "queryForm" | "signal" | "validate"> {
  readonly backoff: Required<Backoff>;
  readonly retryBudget: Required<RetryBudget>;
  readonly rateLimit: Required<RateLimit>;
  readonly hooks: readonly Hooks[];
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
  hooks: [],
  clock: systemClock,
  random: Math.random,
};

/** A checked copy of `base` with `options` laid over it; what is undefined changes nothing. */
export function settingsOf(base: Settings, options: RequestOptions): Settings {
  try {
    mergeHeaders(options.headers);
  } catch {
    // The platform's own error quotes the value.
    throw new InputError("headers", "names and values that HTTP allows");
  }
  const { retryBudget, rateLimit } = options;
  const given = checked(
    {
      ...options,
      retryBudget: retryBudget === false ? { burst: 1 / 0 } : retryBudget,
      rateLimit: rateLimit === false ? { requests: 1 / 0 } : rateLimit,
    },
    { type: "object", properties: requestOptions },
  ) as Partial<Settings>;
  return {
    ...base,
    ...given,
    backoff: { ...base.backoff, ...given.backoff },
    retryBudget: { ...base.retryBudget, ...given.retryBudget },
    rateLimit: { ...base.rateLimit, ...given.rateLimit },
    hooks: [...base.hooks, options, ...(options.hooks ?? [])],
  };
}
