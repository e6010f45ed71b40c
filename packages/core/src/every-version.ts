/** What the entry of every version exports: nothing here knows one. */
export { durationMs, type Timed } from "./derived/duration-ms.js";
export { isEnded, isError, type WithStatus } from "./derived/status.js";
export { AbortedError } from "./errors/aborted-error.js";
export { AnswerError } from "./errors/answer-error.js";
export { ApiError } from "./errors/api-error.js";
export {
  isAbortedError,
  isAnswerError,
  isApiError,
  isInputError,
  isNetworkError,
  isRequestError,
  isRollcallError,
  isTimeoutError,
} from "./errors/guards.js";
export { InputError } from "./errors/input-error.js";
export { NetworkError } from "./errors/network-error.js";
export { RequestError, type RequestTrace } from "./errors/request-error.js";
export { RollcallError } from "./errors/rollcall-error.js";
export { TimeoutError } from "./errors/timeout-error.js";
export { createLogger, type LogRecord, type LogSink } from "./logger.js";
export {
  type Checkpoint,
  CheckpointError,
  CursorLostError,
  Items,
  type Page,
  PageShapeError,
  Pages,
  PaginationError,
  type PaginationOptions,
  type Partition,
  RepeatedPageError,
} from "./pagination/index.js";
export type { Clock } from "./request/clock.js";
export type { Fetch, FetchInit, FetchResponse } from "./request/fetch.js";
export type {
  AttemptEvent,
  FailureEvent,
  Hooks,
  ResponseEvent,
  RetryEvent,
} from "./request/hooks.js";
export type {
  Backoff,
  ClientOptions,
  HeaderOptions,
  RateLimit,
  RequestOptions,
  RetryBudget,
} from "./request/request-options.js";
