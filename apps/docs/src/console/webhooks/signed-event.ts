import { signWebhook } from "@rollcall/core/webhooks";

/** A webhook as it is sent. */
export interface SignedEvent {
  readonly url: string;
  readonly header: string;
  readonly signature: string;
  /** The bytes that were signed: they must go out as they are. */
  readonly body: string;
}

/** Signs a body in the page; the key goes nowhere. */
export async function signEvent(
  event: Omit<SignedEvent, "signature">,
  key: string,
): Promise<SignedEvent> {
  const signature = await signWebhook(event.body, key);
  return {
    ...event,
    signature,
  };
}
