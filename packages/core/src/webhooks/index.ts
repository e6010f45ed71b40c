/**
 * Checks that a webhook comes from the API, and reads it. Import it in the server
 * that receives webhooks. It serves both versions.
 *
 * @module
 */
export {
  WebhookError,
  type WebhookErrorReason,
} from "./errors/webhook-error.js";
export type { RawBody } from "./raw-body.js";
export { type SignWebhookOptions, signWebhook } from "./sign-webhook.js";
export type { SignatureHeader } from "./signature-header.js";
export {
  type VerifyWebhookOptions,
  verifySignature,
} from "./verify-signature.js";
export { verifyWebhook } from "./verify-webhook.js";
export type { WebhookEvent, WebhookEventName } from "./webhook-event.js";
