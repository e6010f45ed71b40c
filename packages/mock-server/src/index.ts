/**
 * The calls API without a network: a mock that answers as the service does,
 * with faults, webhooks and a clock that you set.
 *
 * @module
 */
export type { Answerer } from "./api/answerer.js";
export type { Engine } from "./api/engine.js";
export type { Mischief } from "./api/mischief.js";
export type { MockAnswer } from "./api/mock-answer.js";
export type { Layer, MockOptions } from "./api/mock-options.js";
export type { MockRequest } from "./api/mock-request.js";
export type {
  BehaviourOptions,
  WebhookOptions,
} from "./behaviour-options.js";
export type { Call } from "./calls/call.js";
export type { ProfileName } from "./calls/computed/agent-profiles.js";
export {
  DATA_DAYS,
  DATA_END,
  type DataOptions,
} from "./calls/computed/data-options.js";
export type { SizeName } from "./calls/computed/talk-sizes.js";
export { VirtualCalls } from "./calls/computed/virtual-calls.js";
export type { Life, Stage } from "./calls/stage.js";
export type { Workspace } from "./calls/workspace.js";
export {
  type CreateMockOptions,
  createMock,
  type Mock,
} from "./create-mock.js";
export type { CallsPort } from "./layers/admin/admin-ports.js";
export type { AdminOptions } from "./layers/admin/with-admin.js";
export type { Latency } from "./layers/faults/answer-latency.js";
export type {
  Effect,
  Fault,
  FaultScope,
  RetryAfter,
} from "./layers/faults/fault.js";
export { formatFault } from "./layers/faults/format-fault.js";
export { parseFault } from "./layers/faults/parse-fault.js";
export type { JournalOptions } from "./layers/journal/journal.js";
export type {
  JournalEntry,
  JournalFilter,
} from "./layers/journal/present-journal.js";
export type { StateRecord, StateStore } from "./state/state-store.js";
export {
  type ClockOptions,
  createClock,
  type MockClock,
  type SettableClock,
} from "./time/clock.js";
export type { Wall } from "./time/wall.js";
export type { Log, LogEntry } from "./util/log-entry.js";
export { SettingError } from "./util/setting-error.js";
export type { DeliveryLog, DeliveryRecord } from "./webhooks/delivery-log.js";
export type {
  WebhookApi,
  WebhookName,
  WebhookShape,
} from "./webhooks/webhook-event.js";
