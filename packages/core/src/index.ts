export type {
  Call,
  Calls,
  ListCallsParameters,
  WalkCallsOptions,
} from "./calls.js";
export { type Client, createClient } from "./client.js";
export {
  type CreatePhoneCallParameters,
  createPhoneCall,
} from "./create-phone-call.js";
export * from "./derived/index.js";
export { AbortedError } from "./errors/aborted-error.js";
export { AnswerError } from "./errors/answer-error.js";
export { ApiError } from "./errors/api-error.js";
export * from "./errors/guards.js";
export { InputError } from "./errors/input-error.js";
export { NetworkError } from "./errors/network-error.js";
export { RequestError, type RequestTrace } from "./errors/request-error.js";
export { RollcallError } from "./errors/rollcall-error.js";
export { TimeoutError } from "./errors/timeout-error.js";
export * from "./generated/enums.js";
export type {
  components,
  operations,
  paths,
  webhooks,
} from "./generated/types.js";
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
export { type RegisterCallParameters, registerCall } from "./register-call.js";
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
} from "./request/options.js";
