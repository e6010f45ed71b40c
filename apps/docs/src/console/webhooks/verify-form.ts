import { verifyWebhook } from "@rollcall/core/webhooks";
import { button, part } from "../page/element.js";
import { labelled, settingLine, settingText } from "../page/settings.js";
import { explainRefusal } from "./explain-refusal.js";
import type { SignedEvent } from "./signed-event.js";
import { createVerdict } from "./verdict.js";

/** A box that says whether a signature is good, and if not, why. */
export interface VerifyForm {
  readonly element: HTMLElement;
  fill(event: SignedEvent, key: string): void;
}

/** Makes the box. All of it happens in the page. */
export function createVerifyForm(header: string): VerifyForm {
  const body = settingText("con-verify-body", 4);
  const signature = settingLine("con-verify-signature");
  const key = settingLine("con-verify-key");
  const result = createVerdict();
  const verify = async () => {
    try {
      const given = [body.value, signature.value, key.value] as const;
      const { event } = await verifyWebhook(...given);
      result.show(
        `The signature is good: ${event}, signed with this key just now.`,
        true,
      );
    } catch (error) {
      result.show(explainRefusal(error), false);
    }
  };
  const press = button("Verify", "con-plain", () => void verify());
  return {
    element: part(
      "div",
      "con-verify",
      part("h2", "con-title", "Verify a signature"),
      labelled("Raw body", body),
      labelled(header, signature),
      labelled("Key", key),
      part("div", "con-actions", press),
      result.element,
    ),
    fill(event, secret) {
      body.value = event.body;
      signature.value = event.signature;
      key.value = secret;
    },
  };
}
