import { RequestError, requestIdOf } from "./errors/request-error.js";
import type { Hooks } from "./request/hooks.js";

/**
 * What a line of the log is made of. Nothing else is ever logged: no key, no
 * query, no header, no body.
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
  /** What the service calls this request. */
  readonly requestId?: string | undefined;
  /** Of a failure: the name of its class. */
  readonly error?: string;
}

/** Where lines go: `console` is one. */
export interface LogSink {
  /** Is given each answer. */
  debug(message: string, record: LogRecord): void;
  /** Is given each failure and each retry. */
  warn(message: string, record: LogRecord): void;
}

/**
 * Hooks that log each attempt: answers as `debug`, failures and retries as
 * `warn`. Only what {@link LogRecord} names is logged, so that no key, phone
 * number, transcript, metadata or dynamic variable can get into a log.
 *
 * @param sink - Where the lines go. `@default console`
 * @example
 * ```ts
 * const client = createClient({ apiKey, hooks: [createLogger()] });
 * ```
 */
export function createLogger(sink: LogSink = console): Hooks {
  return {
    onResponse: ({ method, path, attempts: attempt, response, durationMs }) => {
      const { status } = response;
      const record = {
        method,
        path,
        attempt,
        status,
        durationMs,
        requestId: requestIdOf(response),
      };
      sink.debug(
        `rollcall: ${method} ${path} ${status} in ${durationMs} ms`,
        record,
      );
    },
    onError: ({ method, path, attempts: attempt, error, durationMs }) => {
      const failure = facts(error);
      const record = { method, path, attempt, durationMs, ...failure };
      sink.warn(
        `rollcall: ${method} ${path} failed after ${durationMs} ms: ${label(failure)}`,
        record,
      );
    },
    onRetry: ({ method, path, attempts: attempt, error, delayMs }) => {
      const failure = facts(error);
      const record = { method, path, attempt, delayMs, ...failure };
      sink.warn(
        `rollcall: ${method} ${path} again in ${Math.round(delayMs)} ms: ${label(failure)}`,
        record,
      );
    },
  };
}

type Facts = Required<Pick<LogRecord, "error" | "status" | "requestId">>;

const label = ({ error, status }: Facts) =>
  status ? `${error} ${status}` : error;

function facts(error: unknown): Facts {
  const { status, requestId } = (
    error instanceof RequestError ? error : {}
  ) as Partial<RequestError>;
  return {
    error: error instanceof Error ? error.name : "Error",
    status,
    requestId,
  };
}
