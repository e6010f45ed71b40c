import { kind, RollcallError } from "../../errors/rollcall-error.js";

/**
 * Why a webhook, or another signed request, was refused.
 *
 * - `no_key`: the API key on this side is empty.
 * - `no_header`, `bad_header`: not signed at all, or not as
 *   `v=<ms>,d=<64 hex digits>`.
 * - `bad_signature`: signed with another key, or the body is not the raw one:
 *   pass it as it came, before any parser. Where it is neither text nor bytes,
 *   the message says so.
 * - `too_old`, `too_new`: signed, but further from now than the tolerance.
 *   Somebody may be sending it again.
 * - `bad_json`, `bad_shape`: signed and in time, but no JSON, or no event.
 */
export type WebhookErrorReason =
  | "no_key"
  | "no_header"
  | "bad_header"
  | "bad_signature"
  | "too_old"
  | "too_new"
  | "bad_json"
  | "bad_shape";

/**
 * A webhook must not be trusted, or cannot be read. Nothing in it shows the
 * body or the key.
 *
 * @example
 * ```ts
 * try {
 *   await verifyWebhook(await request.text(), null, apiKey);
 * } catch (error) {
 *   if (error instanceof WebhookError) error.reason; // => "no_header"
 * }
 * ```
 */
export class WebhookError extends RollcallError {
  static override readonly [kind]: string = "WebhookError";

  /** Which of the checks it did not pass. */
  declare readonly reason: WebhookErrorReason;

  constructor(reason: WebhookErrorReason, advice = "") {
    super(`Webhook refused: ${reason}${advice}`);
    this.reason = reason;
  }
}
