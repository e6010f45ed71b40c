import { importKey } from "./hmac.js";
import type { RawBody } from "./raw-body.js";
import { toHex } from "./signature-header.js";
import { messageOf } from "./signed-message.js";

/** When a webhook is signed. */
export interface SignWebhookOptions {
  /**
   * The time of the signature, in milliseconds since the epoch.
   * @default Date.now()
   */
  readonly now?: number | undefined;
}

/**
 * Signs a body as the API does: for tests of your webhook handler, and for
 * servers that stand in for the API.
 *
 * @returns The value of `x-retell-signature`.
 * @throws WebhookError where the key is empty, or the body is neither text nor
 * bytes.
 * @example
 * ```ts
 * const body = JSON.stringify({ event: "call_ended", call });
 * const signature = await signWebhook(body, apiKey);
 * const { event } = await verifyWebhook(body, signature, apiKey);
 * event; // => "call_ended"
 * ```
 */
export async function signWebhook(
  rawBody: RawBody,
  apiKey: string,
  { now = Date.now() }: SignWebhookOptions = {},
): Promise<string> {
  const time = String(now);
  const { bytes } = messageOf(rawBody, time);
  const key = await importKey(apiKey);
  const digest = await crypto.subtle.sign("HMAC", key, bytes);
  const hex = toHex(new Uint8Array(digest));
  return `v=${time},d=${hex}`;
}
