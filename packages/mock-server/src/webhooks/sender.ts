import { signWebhook } from "@rollcall/core/webhooks";
import { realWall } from "../time/wall.js";
import type { Delivery } from "./call-queues.js";
import {
  DEFAULT_TIMEOUT_MS,
  DEFAULT_WEBHOOK_KEY,
} from "./delivery-defaults.js";
import type { DeliveryOptions } from "./delivery-options.js";
import { type AttemptResult, postEvent } from "./post-event.js";
import type { Receiver } from "./receiver.js";
import { webhookBody } from "./webhook-event.js";

/** Makes one attempt at a delivery. It never throws. */
export type Sender = (delivery: Delivery) => Promise<AttemptResult>;

/** Makes what signs events and posts them. */
export function createSender(
  receiver: Receiver,
  options: DeliveryOptions,
): Sender {
  const {
    fetch = globalThis.fetch,
    sign = signWebhook,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    shape = "data",
    wall = realWall,
    keys = [],
    callOf,
  } = options;

  async function send(delivery: Delivery): Promise<AttemptResult> {
    delivery.body ??= webhookBody(delivery.event, shape, callOf);
    const { body, event } = delivery;
    const key = keys[event.workspace] ?? DEFAULT_WEBHOOK_KEY;
    const headers = {
      ...receiver.headers,
      "content-type": "application/json",
      "x-retell-signature": await sign(body, key, { now: wall.now() }),
    };
    return postEvent({
      fetch,
      url: receiver.url,
      body,
      headers,
      timeoutMs,
      wall,
    });
  }

  return (delivery) =>
    send(delivery).catch((error: unknown) => ({
      kind: "unanswered",
      reason: String(error),
    }));
}
