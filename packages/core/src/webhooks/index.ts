export {
  WebhookError,
  type WebhookErrorReason,
} from "./errors/webhook-error.js";
export type { WebhookEvent, WebhookEventName } from "./event.js";
export { type SignWebhookOptions, signWebhook } from "./sign-webhook.js";
export { type VerifyWebhookOptions, verifyWebhook } from "./verify-webhook.js";
