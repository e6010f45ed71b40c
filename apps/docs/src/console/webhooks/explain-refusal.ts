import { WebhookError, type WebhookErrorReason } from "@rollcall/core/webhooks";

const words: Readonly<Record<WebhookErrorReason, string>> = {
  no_key: "The key is empty.",
  no_header: "There is no signature.",
  bad_header:
    "The signature is not written as v=<milliseconds>,d=<64 lower-case hex digits>.",
  bad_signature:
    "The signature belongs to another body or another key. Was the body parsed and written again? One space more or less changes it.",
  too_old:
    "The signature is right, but it is more than five minutes old. Somebody may be sending it again.",
  too_new:
    "The signature is right, but its time lies more than five minutes ahead. Is a clock wrong?",
  bad_json: "The signature is right, but the body is no JSON.",
  bad_shape: "The signature is right, but the body is no event.",
};

/** Why a webhook is refused, in words. */
export function explainRefusal(error: unknown): string {
  if (error instanceof WebhookError) {
    return words[error.reason];
  }
  return `It cannot be checked: ${String(error)}`;
}
