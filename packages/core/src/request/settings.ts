import { InputError } from "../errors/input-error.js";
import { systemClock } from "./clock.js";
import type { Hooks } from "./hooks.js";
import type { Backoff, ClientOptions, RateLimit, RequestOptions, RetryBudget } from "./options.js";

type Numbers = Readonly<Record<string, number>>;

/** Options after defaults: what the steps of a request work with. */
export interface Settings
  extends Required<Pick<ClientOptions, "maxRetries" | "timeoutMs" | "deadlineMs" | "retryAfterMaxMs">>,
    Required<Pick<ClientOptions, "clock" | "random" | "adaptiveThrottle">>,
    Pick<ClientOptions, "fetch" | "headers" | "idempotent" | "queryForm" | "signal"> {
  readonly backoff: Required<Backoff>;
  readonly retryBudget: Required<RetryBudget> | false;
  readonly rateLimit: RateLimit | false;
  readonly hooks: readonly Hooks[];
}

export const defaults: Settings = {
  maxRetries: 2,
  timeoutMs: 60_000,
  deadlineMs: Number.POSITIVE_INFINITY,
  retryAfterMaxMs: 60_000,
  backoff: { initialMs: 500, maxMs: 8000 },
  retryBudget: { burst: 10, ratio: 0.2 },
  rateLimit: false,
  adaptiveThrottle: true,
  hooks: [],
  clock: systemClock,
  random: Math.random,
};

/** The least value of each number among the options. */
const least: Numbers = {
  maxRetries: 0,
  timeoutMs: 1,
  deadlineMs: 1,
  retryAfterMaxMs: 0,
  initialMs: 0,
  maxMs: 0,
  burst: 0,
  ratio: 0,
  requests: 1,
  perMs: 1,
};

/** A checked copy of `base` with `options` laid over it; what is undefined changes nothing. */
export function settingsOf(base: Settings, options: RequestOptions): Settings {
  const settings = overlay(base, options, "");
  const given = [options, ...(options.hooks ?? [])];
  return { ...settings, hooks: [...base.hooks, ...given] };
}

function overlay<T extends object>(base: T, options: object, at: string): T {
  const result = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const minimum = least[name];
    if (minimum !== undefined) check(at + name, value, minimum);
    result[name] = nested(name) ? value && overlay((result[name] || {}) as object, value, `${name}.`) : value;
  }
  return result as T;
}

const nested = (name: string) => /^(backoff|retryBudget|rateLimit)$/.test(name);

function check(name: string, value: unknown, minimum: number): void {
  if (typeof value !== "number" || !(value >= minimum)) {
    throw new InputError(name, String(value), `a number, at least ${minimum}`);
  }
}
