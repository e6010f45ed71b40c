import { mergeHeaders } from "openapi-fetch";
import { InputError } from "../errors/input-error.js";
import type { ValueSpec } from "../spec/operation.js";
import { checkValue } from "./check-value.js";
import type { Hooks } from "./hooks.js";
import { plainHeaders } from "./plain-request.js";
import {
  type Backoff,
  type ClientOptions,
  type RateLimit,
  type RequestOptions,
  type RetryBudget,
  requestOptions,
} from "./request-options.js";

type Defined<T> = { readonly [K in keyof T]-?: NonNullable<T[K]> };

/** Options that are always set, once the defaults are. */
type Always =
  | "maxRetries"
  | "timeoutMs"
  | "deadlineMs"
  | "retryAfterMaxMs"
  | "adaptiveThrottle"
  | "clock"
  | "random";

/** Options without which a request can be sent. */
type Sometimes = "fetch" | "idempotent" | "queryForm" | "validate";

/** Options after defaults: what the steps of a request work with. */
export interface Settings
  extends Defined<Pick<ClientOptions & RequestOptions, Always>>,
    Pick<RequestOptions, Sometimes> {
  readonly backoff: Defined<Backoff>;
  readonly retryBudget: Defined<RetryBudget>;
  readonly rateLimit: Defined<RateLimit>;
  /** By their names in lower case, and fit to be sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the client and of the request: each of them is called. */
  readonly hooks: readonly Hooks[];
  /** Of the client and of the request: each of them is heard. */
  readonly signals: readonly AbortSignal[];
}

/** The hooks of a walk carry the signal of its caller. */
export type Listener = Hooks & Pick<RequestOptions, "signal">;

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
  const { backoff, retryBudget, rateLimit, ...given } = checkOptions(options);
  const listeners: readonly Listener[] = [options, ...(options.hooks ?? [])];
  return {
    ...base,
    ...given,
    backoff: {
      ...base.backoff,
      ...backoff,
    },
    retryBudget: {
      ...base.retryBudget,
      ...retryBudget,
    },
    rateLimit: {
      ...base.rateLimit,
      ...rateLimit,
    },
    // Only what callers give has to be read as the platform reads it. Node loads
    // all of `fetch` with the first `Headers`: a third of the CPU of its start.
    headers: layHeaders({ ...headers, ...base.headers }, options.headers),
    hooks: [...base.hooks, ...listeners],
    signals: [
      ...base.signals,
      ...listeners.flatMap(({ signal }) => {
        return signal ?? [];
      }),
    ],
  };
}

/** A copy of options that are fit for use: `false` is a limit without end. */
function checkOptions(options: RequestOptions): Partial<Settings> {
  checkValue(options, { type: "object" }, ".options");
  const { retryBudget, rateLimit } = options;
  const finite = {
    ...options,
    retryBudget: retryBudget === false ? { burst: Infinity } : retryBudget,
    rateLimit: rateLimit === false ? { requests: Infinity } : rateLimit,
  };
  const spec: ValueSpec = {
    type: "object",
    properties: requestOptions,
  };
  return checkValue(finite, spec, "", "body") as Partial<Settings>;
}

/**
 * Headers laid one over the other; `null` takes one away. Throws an
 * {@link InputError} if one of them cannot be sent.
 */
function layHeaders(
  own: Settings["headers"],
  given: RequestOptions["headers"],
): Settings["headers"] {
  try {
    if (given) {
      return plainHeaders(mergeHeaders(own, given));
    }
    return own;
  } catch {
    // The platform's own error quotes the value.
    throw new InputError("headers", "names and values that HTTP allows");
  }
}
