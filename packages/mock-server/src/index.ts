export type { CallsPort } from "./admin/ports.js";
export type { AdminOptions } from "./admin/with-admin.js";
export type { Call } from "./call.js";
export {
  type CreateMockOptions,
  createMock,
  type Mock,
} from "./create-mock.js";
export { VirtualCalls } from "./data/calls.js";
export {
  DATA_DAYS,
  DATA_END,
  type DataOptions,
  type Life,
} from "./data/data-options.js";
export type { ProfileName, SizeName } from "./data/profiles.js";
export type { Stage } from "./data/writer/call.js";
export type { Answerer } from "./engine/answerer.js";
export type { Engine } from "./engine/engine.js";
export type { Log, LogEntry } from "./engine/log.js";
export type { Layer, MockOptions } from "./engine/options.js";
export type {
  Clock,
  Mischief,
  MockAnswer,
  MockRequest,
} from "./engine/types.js";
export type { Workspace } from "./engine/workspace.js";
export type { Effect, Fault, FaultScope, RetryAfter } from "./faults/fault.js";
export { formatFault } from "./faults/format-fault.js";
export type { Latency } from "./faults/latency.js";
export { parseFault } from "./faults/parse-fault.js";
export { SpecError } from "./faults/spec-error.js";
export type { JournalOptions } from "./journal/journal.js";
export type { JournalEntry, JournalFilter } from "./journal/present.js";
export {
  type ClockOptions,
  createClock,
  type LifeClock,
} from "./life/clock.js";
export type { Wall } from "./life/wall.js";
export type {
  BehaviourOptions,
  WebhookOptions,
} from "./mock/behaviour-options.js";
export type { StateRecord, StateStore } from "./state/state-store.js";
export type { DeliveryLog, DeliveryRecord } from "./webhooks/delivery-log.js";
export type { WebhookName, WebhookShape } from "./webhooks/webhook-event.js";
