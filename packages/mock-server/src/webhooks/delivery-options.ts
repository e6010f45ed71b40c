import type { signWebhook } from "@rollcall/core/webhooks";
import type { LifeEvent } from "../life/life-event.js";
import type { Wall } from "../time/wall.js";
import type { Log } from "../util/log-entry.js";
import type { DeliveryLog } from "./delivery-log.js";
import type { CallOfEvent, WebhookShape } from "./webhook-event.js";

/** How events are delivered. */
export interface DeliveryOptions {
  /**
   * Where events are posted to. A user and a password in it are sent as basic
   * authentication.
   */
  readonly url: string;
  /**
   * The API keys that sign, in the order of the workspaces. @default
   * "key_rollcall" signs
   */
  readonly keys?: readonly string[];
  /** Makes the signature. @default as the API signs */
  readonly sign?: typeof signWebhook;
  /** Where the call is in the body. @default "data" */
  readonly shape?: WebhookShape;
  /** The call as bodies have it. @default as the legacy version shows it */
  readonly callOf?: CallOfEvent;
  /** Real milliseconds for one attempt. @default 10000 */
  readonly timeoutMs?: number;
  /**
   * Milliseconds before each retry; its length is the number of retries.
   * @default [1000, 2000, 4000]
   */
  readonly retryDelaysMs?: readonly number[];
  /** How many attempts may be under way at once. @default 32 */
  readonly concurrency?: number;
  /**
   * How many events may wait for an attempt before life is held back. @default
   * 1000
   */
  readonly backlog?: number;
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Real time: timeouts, and the instant in the signature, which receivers
   * compare with theirs. @default the machine's
   */
  readonly wall?: Wall;
  /** The clock of the mock, in epoch milliseconds. */
  readonly now: () => number;
  /** Where retries wait. */
  readonly timers: RetryTimers;
  /** Told of every event that is delivered or given up. */
  readonly onSettled?: (event: LifeEvent) => void;
  /** Where attempts are kept to look at. @default a log of its own */
  readonly log?: DeliveryLog;
  /** Told once of each kind of failure. @default nobody is */
  readonly warn?: Log;
}

/** What retries wait on: see `Timeline` for what the members mean. */
export interface RetryTimers {
  readonly passed: number;
  after(ms: number, callback: () => void, since: number): void;
}
