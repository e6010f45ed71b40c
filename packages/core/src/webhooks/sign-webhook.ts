import { keyOf, messageOf, type RawBody } from "./hmac.js";

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
 * @throws WebhookError where the key is empty.
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
  const signature = await crypto.subtle.sign(
    "HMAC",
    await keyOf(apiKey),
    messageOf(rawBody, now),
  );
  return `v=${now},d=${toHex(signature)}`;
}

function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)]
    .map((byte) => (byte + 256).toString(16).slice(1))
    .join("");
}
