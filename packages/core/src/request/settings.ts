import { mergeHeaders } from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import { systemClock } from "./clock.js";
import type { Hooks } from "./hooks.js";
import type { Backoff, ClientOptions, RateLimit, RequestOptions, RetryBudget } from "./options.js";

/** Options after defaults: what the steps of a request work with. */
export interface Settings
  extends Required<Pick<ClientOptions, "maxRetries" | "timeoutMs" | "deadlineMs" | "retryAfterMaxMs">>,
    Required<Pick<ClientOptions, "clock" | "random" | "adaptiveThrottle">>,
    Pick<RequestOptions, "fetch" | "headers" | "idempotent" | "queryForm" | "signal" | "validate"> {
  readonly backoff: Required<Backoff>;
  readonly retryBudget: Required<RetryBudget> | false;
  readonly rateLimit: Required<RateLimit> | false;
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

/** Options that are made of several numbers. */
const groups = ["backoff", "retryBudget", "rateLimit"];

/** A checked copy of `base` with `options` laid over it; what is undefined changes nothing. */
export function settingsOf(base: Settings, options: RequestOptions): Settings {
  try {
    mergeHeaders(options.headers);
  } catch {
    // The platform's own error quotes the value.
    throw new InputError("headers", "names and values that HTTP allows");
  }
  return { ...overlay(base, options, ""), hooks: [...base.hooks, options, ...(options.hooks ?? [])] };
}

function overlay<T extends object>(base: T, options: object, at: string): T {
  const result = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const model = result[name] || defaults[name as keyof Settings];
    if (groups.includes(name) && (value !== false || name === "backoff")) {
      if (!value || typeof value !== "object") throw new InputError(name, "an object", `${value}`);
      result[name] = overlay(model as object, value, `${name}.`);
    } else {
      if (typeof result[name] === "number") check(name, value, at);
      result[name] = value;
    }
  }
  return result as T;
}

function check(name: string, value: unknown, at: string): void {
  const least = /timeout|dead|req|per/.test(name) ? 1 : 0;
  if (typeof value !== "number" || !(value >= least)) {
    throw new InputError(at + name, `a number, at least ${least}`, `${value}`);
  }
}
