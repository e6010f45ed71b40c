import { checkAge } from "./check-age.js";
import { WebhookError } from "./errors/webhook-error.js";
import { importKey } from "./hmac.js";
import type { RawBody } from "./raw-body.js";
import { parseSignature, type SignatureHeader } from "./signature-header.js";
import { messageOf } from "./signed-message.js";

/** How strictly the time of a signature is taken. */
export interface VerifyWebhookOptions {
  /**
   * How far, in milliseconds, the time of the signature may be from now, in
   * either direction.
   * @default 300_000
   */
  readonly toleranceMs?: number | undefined;
  /**
   * What time it is, in milliseconds since the epoch.
   * @default Date.now()
   */
  readonly now?: number | undefined;
}

/**
 * Makes sure that a request comes from the API and was signed just now, and
 * reads its JSON: for signed requests that are no call events, such as those of
 * custom functions (`{name, call, args}`). For events, see `verifyWebhook`.
 *
 * The signature is checked first, in constant time, then its age, and only then
 * is the body parsed. Nothing is known of the JSON but who sent it, so look
 * before you use it. Integers beyond 2^53 lose digits, as with any
 * `JSON.parse`; the text that you passed still has them.
 *
 * @param rawBody The body exactly as it came: text, an `ArrayBuffer`, or a view
 * of one (a `Buffer`, say). `verifyWebhook` says how to get it.
 * @param header The value of `x-retell-signature`.
 * @param apiKey The API key of the account.
 * @returns The parsed JSON.
 * @throws WebhookError with a `reason`.
 * @example
 * ```ts
 * const body = JSON.stringify({ name: "book_table", call, args: { guests: 4 } });
 * const signature = await signWebhook(body, apiKey);
 * const request = (await verifySignature(body, signature, apiKey)) as { args: { guests: number } };
 * request.args.guests; // => 4
 * ```
 */
export async function verifySignature(
  rawBody: RawBody,
  header: SignatureHeader,
  apiKey: string,
  { toleranceMs, now = Date.now() }: VerifyWebhookOptions = {},
): Promise<unknown> {
  const { time, digest } = parseSignature(header);
  // Before the first `await`: afterwards, others may write to the body.
  const message = messageOf(rawBody, time);
  const key = await importKey(apiKey);
  const { bytes } = message;
  const isSigned = await crypto.subtle.verify("HMAC", key, digest, bytes);
  if (!isSigned) {
    throw new WebhookError("bad_signature");
  }
  checkAge(now - Number(time), toleranceMs);
  return parseJson(message.readBody());
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Without the cause: its message quotes the body.
    throw new WebhookError("bad_json");
  }
}
