import { InputError } from "../errors/input-error.js";
import { systemClock } from "./clock.js";
import type { Hooks } from "./hooks.js";
import type { Backoff, ClientOptions, RateLimit, RequestOptions, RetryBudget } from "./options.js";

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

/** What the members of a group of options are, where the client has none yet. NaN: it must be given. */
const groups = {
  backoff: defaults.backoff,
  retryBudget: { burst: 10, ratio: 0.2 },
  rateLimit: { requests: Number.NaN, perMs: Number.NaN },
};

/** A checked copy of `base` with `options` laid over it; what is undefined changes nothing. */
export function settingsOf(base: Settings, options: RequestOptions): Settings {
  const settings = overlay(base, options, "");
  const grouped: Record<string, unknown> = {};
  for (const [name, members] of Object.entries(groups)) {
    const given = options[name as keyof typeof groups];
    if (given === undefined || (given === false && name !== "backoff")) continue;
    grouped[name] = overlay({ ...members, ...base[name as keyof typeof groups] }, given, `${name}.`);
  }
  return { ...settings, ...grouped, hooks: [...base.hooks, options, ...(options.hooks ?? [])] };
}

function overlay<T extends object>(base: T, options: unknown, at: string): T {
  if (typeof options !== "object" || !options) throw new InputError(at.slice(0, -1), String(options), "an object");
  const result = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(options)) if (value !== undefined) result[name] = value;
  for (const [name, old] of Object.entries(base)) {
    if (typeof old === "number") check(at + name, result[name]);
  }
  return result as T;
}

function check(name: string, value: unknown): void {
  const least = /timeoutMs|deadlineMs|requests|perMs/.test(name) ? 1 : 0;
  if (typeof value !== "number" || !(value >= least)) {
    throw new InputError(name, String(value), `a number, at least ${least}`);
  }
}
