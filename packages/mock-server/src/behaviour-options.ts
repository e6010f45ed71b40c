import type { AdminOptions } from "./layers/admin/with-admin.js";
import type { JournalOptions } from "./layers/journal/journal.js";
import type { StateStore } from "./state/state-store.js";
import type { Wall } from "./time/wall.js";
import type { DeliveryOptions } from "./webhooks/delivery-options.js";
import type { WebhookApi } from "./webhooks/webhook-event.js";

/** Where and how webhooks are sent. */
export interface WebhookOptions
  extends Pick<
    DeliveryOptions,
    "url" | "shape" | "timeoutMs" | "retryDelaysMs" | "concurrency" | "fetch"
  > {
  /**
   * Which version's call webhooks carry: what its get-call answers at that
   * moment. With "v3", `shape` is "call" unless it is given. @default "v1"
   */
  readonly api?: WebhookApi;
  /**
   * The key that signs. @default the key of the workspace, or "key_rollcall"
   * without any
   */
  readonly key?: string;
}

/** How a mock behaves beyond its answers. Every option has a default. */
export interface BehaviourOptions {
  /**
   * What time it is at first, in epoch milliseconds. @default the end of the
   * data, or where `state` left off
   */
  readonly at?: number;
  /**
   * Seconds of the clock in one of real time, from 0.001 to a million; 0: it
   * stands still. @default 0, or 1 with `perMinute`
   */
  readonly speed?: number;
  /**
   * What goes wrong: `status=503;rate=0.1`, `latency=lognormal(80ms,0.5)`.
   * @default nothing
   */
  readonly faults?: readonly string[];
  /** How many requests each key may make: `60/min`. @default no limit */
  readonly rateLimit?: string;
  /** @default none are sent */
  readonly webhooks?: WebhookOptions;
  /** How many requests are kept to look at. @default the last 1000 */
  readonly journal?: JournalOptions;
  /**
   * Who may use the admin API under `/__rollcall/`; `false`: nobody. @default
   * this machine
   */
  readonly admin?: AdminOptions | false;
  /** Keeps what is registered and changed. @default it is gone with the mock */
  readonly state?: StateStore;
  /** Real time. @default the machine's */
  readonly wall?: Wall;
}
