import type { components, webhooks } from "../generated/types.js";
import { WebhookError } from "./errors/webhook-error.js";

type Call = components["schemas"]["Call"];

/** The events that the spec knows; an API may send others. */
export type WebhookEventName = keyof webhooks | (string & {});

/**
 * A verified event, in one form, whichever of its two forms it came in.
 * Whatever else came with it is kept. Its call is one of the first entry,
 * `@rollcall/core`, unless another type is named, as by
 * `WebhookEvent<Call>` with the `Call` of `@rollcall/core/v3`.
 */
export interface WebhookEvent<CallInside = Call> {
  /** What happened. */
  readonly event: WebhookEventName;
  /**
   * The call, from `call` or `data`; null if it was sent so. A signature says
   * who sent an event, not that there is a call in it: look before you use it.
   */
  readonly call?: CallInside | null;
  /**
   * The call where the early form of the body has it. Use `call`, which is
   * there in both forms.
   */
  readonly data?: CallInside | null;
  readonly [property: string]: unknown;
}

/** An event with a call of that type; where none is named, of the first entry. */
export type EventWith<CallInside> = unknown extends CallInside
  ? WebhookEvent
  : WebhookEvent<CallInside>;

/**
 * Brings the parsed body of an event into its one form.
 *
 * @throws WebhookError where it is no event.
 */
export function toEvent(body: unknown): WebhookEvent {
  if (!isEvent(body)) {
    throw new WebhookError("bad_shape");
  }
  const call = body.call ?? body.data;
  if (!call) {
    return body;
  }
  return {
    ...body,
    call,
  };
}

/** An event has a name, and its call is an object, if it is there at all. */
function isEvent(body: unknown): body is WebhookEvent {
  if (!isObject(body)) {
    return false;
  }
  if (typeof body.event !== "string") {
    return false;
  }
  const call = body.call ?? body.data;
  return call == null || isObject(call);
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) {
    return false;
  }
  return typeof value === "object" && value !== null;
}
