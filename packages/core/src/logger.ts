import { deprecationOf, describeDeprecation } from "./deprecation.js";
import { ApiError } from "./errors/api-error.js";
import { NetworkError } from "./errors/network-error.js";
import { RequestError, type RequestTrace } from "./errors/request-error.js";
import type {
  FailureEvent,
  Hooks,
  ResponseEvent,
  RetryEvent,
} from "./request/hooks.js";
import { describeReason } from "./request/network-reason.js";
import { requestIdOf } from "./request/request-id.js";

/**
 * What a line of the log is made of. Nothing else is ever logged: no key, no
 * query, no header but the days of two, no body.
 */
export interface LogRecord {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** As the spec writes it: `/get-call/{call_id}`. */
  readonly path: string;
  /** From 1 up. */
  readonly attempt: number;
  /** Of the answer, if there was one. */
  readonly status?: number | undefined;
  /** How long the attempt took, in milliseconds. */
  readonly durationMs?: number;
  /** Of a retry: how long the client waits first, in milliseconds. */
  readonly delayMs?: number;
  /**
   * Of a retry: how long the service asks to wait, in milliseconds, if that is
   * longer. It is not granted more than `retryAfterMaxMs`.
   */
  readonly retryAfterMs?: number | undefined;
  /** What the service calls this request. */
  readonly requestId?: string | undefined;
  /** Of a failure: the name of its class. */
  readonly error?: string;
  /** Of a failed connection: why, in words that are always the same. */
  readonly reason?: string | undefined;
  /** Of a failed connection: the code of its cause, such as `ECONNREFUSED`. */
  readonly code?: string | undefined;
  /**
   * Since which day the operation is deprecated, by a `Deprecation` header:
   * `2026-06-15`, or `unknown`.
   */
  readonly deprecated?: string | undefined;
  /**
   * On which day the operation is to be gone, by a `Sunset` header, or
   * `unknown`.
   */
  readonly sunset?: string | undefined;
}

/** Where lines go: `console` is one. */
export interface LogSink {
  /** Is given each answer. */
  debug(message: string, record: LogRecord): void;
  /**
   * Is given each failure and each retry, and once for each operation that it
   * is deprecated.
   */
  warn(message: string, record: LogRecord): void;
}

/**
 * Hooks that log each attempt: answers as `debug`, failures and retries as
 * `warn`. Only what {@link LogRecord} names is logged, so that no key, phone
 * number, transcript, metadata or dynamic variable can get into a log.
 *
 * When the service says of an operation that it is deprecated or will be gone
 * (`Deprecation`, `Sunset`), be it in a refusal, that is a `warn` too, once for
 * each operation.
 *
 * @param sink - Where the lines go. `@default console`
 * @example
 * ```ts
 * const client = createClient({ apiKey, hooks: [createLogger()] });
 * ```
 */
export function createLogger(sink: LogSink = console): Hooks {
  const deprecated = new Set<string>();
  return {
    onResponse: (event) => {
      const { response, durationMs } = event;
      const { status } = response;
      const requestId = requestIdOf(response);
      const record = {
        ...requestFacts(event),
        status,
        durationMs,
        requestId,
      };
      const line = `${titleOf(event)} ${status} in ${durationMs} ms`;
      sink.debug(line, record);
      warnOfDeprecation(sink, event, deprecated);
    },
    onError: (event) => {
      const { durationMs } = event;
      const what = `failed after ${durationMs} ms`;
      warn(sink, event, what, { durationMs });
      warnOfDeprecation(sink, event, deprecated);
    },
    onRetry: (event) => {
      const { delayMs } = event;
      const retryAfterMs = longerWaitOf(event);
      const wish = retryAfterMs
        ? `, where the service asks for ${retryAfterMs} ms`
        : "";
      const what = `again in ${Math.round(delayMs)} ms${wish}`;
      warn(sink, event, what, {
        delayMs,
        retryAfterMs,
      });
    },
  };
}

/** Says once of an operation that it is deprecated. */
function warnOfDeprecation(
  sink: LogSink,
  event: ResponseEvent | FailureEvent,
  told: Set<string>,
): void {
  const title = titleOf(event);
  const { response } = event;
  const deprecation = response && deprecationOf(response.headers);
  if (!deprecation) {
    return;
  }
  if (told.has(title)) {
    return;
  }
  told.add(title);
  sink.warn(`${title} ${describeDeprecation(deprecation)}`, {
    ...requestFacts(event),
    ...deprecation,
  });
}

/** Writes the line of a failure, with its time. */
function warn(
  sink: LogSink,
  event: FailureEvent | RetryEvent,
  what: string,
  time: Pick<LogRecord, "durationMs" | "delayMs" | "retryAfterMs">,
): void {
  const facts = errorFacts(event.error);
  const line = `${titleOf(event)} ${what}: ${labelOf(facts)}`;
  sink.warn(line, {
    ...requestFacts(event),
    ...time,
    ...facts,
  });
}

/** How long the service asks to wait, where the client does not wait as long. */
function longerWaitOf({ error, delayMs }: RetryEvent): number | undefined {
  const { retryAfterMs = 0 } = error instanceof ApiError ? error : {};
  if (retryAfterMs > delayMs) {
    return retryAfterMs;
  }
  return undefined;
}

type RequestFacts = Pick<LogRecord, "method" | "path" | "attempt">;

function requestFacts({ method, path, attempts }: RequestTrace): RequestFacts {
  return {
    method,
    path,
    attempt: attempts,
  };
}

function titleOf({ method, path }: RequestTrace): string {
  return `rollcall: ${method} ${path}`;
}

type ErrorFacts = Required<
  Pick<LogRecord, "error" | "status" | "requestId" | "reason" | "code">
>;

function errorFacts(error: unknown): ErrorFacts {
  const request = error instanceof RequestError ? error : undefined;
  const loss = error instanceof NetworkError ? error : undefined;
  const name = error instanceof Error ? error.name : "Error";
  return {
    error: name,
    status: request?.status,
    requestId: request?.requestId,
    reason: loss?.reason,
    code: loss?.code,
  };
}

/** `ApiError 503`, or `NetworkError, connection refused (ECONNREFUSED)`. */
function labelOf({ error, status, reason, code }: ErrorFacts): string {
  const name = status ? `${error} ${status}` : error;
  const cause = describeReason({
    reason,
    code,
  });
  if (cause) {
    return `${name}, ${cause}`;
  }
  return name;
}
