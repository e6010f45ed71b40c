import { WebhookError } from "./errors/webhook-error.js";
import { parseEvent, type WebhookEvent } from "./event.js";
import { keyOf, messageOf, type RawBody } from "./hmac.js";

/** How strictly the time of a webhook is taken. */
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
 * Makes sure that a webhook comes from the API and was signed just now, and
 * reads it.
 *
 * The signature is checked first, in constant time, then its age, and only then
 * is the body parsed. It throws where others answer `false`: there is no `if`
 * to forget, and without `await` there is no event, only a promise.
 *
 * @param rawBody The body exactly as it came: text or bytes, before any JSON
 * parser (`express.raw`, `request.text()`).
 * @param header The value of `x-retell-signature`.
 * @param apiKey The API key of the account.
 * @returns The event, its call always under `call`.
 * @throws WebhookError with a `reason`.
 * @example
 * ```ts
 * const signature = request.headers.get("x-retell-signature");
 * const { event, call } = await verifyWebhook(await request.text(), signature, apiKey);
 * if (event === "call_ended" && call) await save(call);
 * ```
 */
export async function verifyWebhook(
  rawBody: RawBody,
  header: string | readonly string[] | null | undefined,
  apiKey: string,
  { toleranceMs = 300_000, now = Date.now() }: VerifyWebhookOptions = {},
): Promise<WebhookEvent> {
  const [, time, digest] =
    /^v=(\d+),d=([0-9a-f]{64})$/.exec(header as string) ?? [];
  if (!time || !digest) {
    throw new WebhookError(header ? "bad_header" : "no_header");
  }
  const key = await keyOf(apiKey);
  if (
    !(await crypto.subtle.verify(
      "HMAC",
      key,
      fromHex(digest),
      messageOf(rawBody, time),
    ))
  ) {
    throw new WebhookError("bad_signature");
  }
  const ageMs = now - Number(time);
  // Asked this way round, a clock or a tolerance that is no number refuses
  // everything.
  if (!(Math.abs(ageMs) <= toleranceMs)) {
    throw new WebhookError(ageMs < 0 ? "too_new" : "too_old");
  }
  return parseEvent(
    typeof rawBody === "string" ? rawBody : new TextDecoder().decode(rawBody),
  );
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) as string[], (pair) =>
    Number(`0x${pair}`),
  );
}
