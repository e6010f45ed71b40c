import type { components, webhooks } from "../generated/types.js";
import { WebhookError } from "./errors/webhook-error.js";

type Call = components["schemas"]["Call"];

/** The events that the spec knows; an API may send others. */
export type WebhookEventName = keyof webhooks | (string & {});

/**
 * A verified event, in one form, whichever of its two forms it came in.
 * Whatever else came with it is kept.
 */
export interface WebhookEvent {
  /** What happened. */
  readonly event: WebhookEventName;
  /**
   * The call, from `call` or `data`; null if it was sent so. A signature says
   * who sent an event, not that there is a call in it: look before you use it.
   */
  readonly call?: Call | null;
  /**
   * The call where the early form of the body has it. Use `call`, which is
   * there in both forms.
   */
  readonly data?: Call | null;
  readonly [property: string]: unknown;
}

/** Reads the JSON of an event. */
export function parseEvent(json: string): WebhookEvent {
  let body: Record<string, unknown> | null;
  try {
    body = JSON.parse(json);
  } catch {
    // Without the cause: its message quotes the body.
    throw new WebhookError("bad_json");
  }
  const call = body?.call ?? body?.data;
  if (
    typeof body?.event !== "string" ||
    typeof (call ?? body) !== "object" ||
    Array.isArray(call)
  ) {
    throw new WebhookError("bad_shape");
  }
  return (call ? { ...body, call } : body) as unknown as WebhookEvent;
}
