import type { WebhookFacts } from "../model/console-facts.js";
import { button, element } from "../page/element.js";
import { createSamplesView } from "../page/samples-view.js";
import { createEventForm } from "./event-form.js";
import { explainRefusal } from "./explain-refusal.js";
import { findCall } from "./find-call-id.js";
import { sendByMock } from "./send-by-mock.js";
import { type Delivery, sendFromPage } from "./send-from-page.js";
import { type SignedEvent, signEvent } from "./signed-event.js";
import { createVerdict } from "./verdict.js";
import { createVerifyForm } from "./verify-form.js";
import { writeCommands } from "./write-commands.js";

/** Builds the console of webhooks into its place on the page. */
export function mountWebhookConsole(
  root: HTMLElement,
  facts: WebhookFacts,
): void {
  const form = createEventForm(facts);
  const samples = createSamplesView();
  const verify = createVerifyForm(facts.header);
  const result = createVerdict();
  const show = ({ isTaken, message }: Delivery) =>
    result.show(message, isTaken);

  async function sign(): Promise<SignedEvent | undefined> {
    try {
      const { header } = facts;
      const given = { url: form.url(), header, body: form.body() };
      const signed = await signEvent(given, form.key());
      samples.show(() => writeCommands(signed, form.name()));
      verify.fill(signed, form.key());
      return signed;
    } catch (error) {
      show({ isTaken: false, message: explainRefusal(error) });
      return undefined;
    }
  }

  async function send(): Promise<void> {
    const signed = await sign();
    if (signed !== undefined) {
      show(await sendFromPage(signed));
    }
  }

  async function sendWithMock(): Promise<void> {
    const call = findCall(form.body());
    const message = "There is no call in the body that the mock could send.";
    const sent = call && (await sendByMock(form.name(), call));
    show(sent ?? { isTaken: false, message });
  }

  const actions = element(
    "div",
    { class: "con-actions" },
    button("Sign", "con-send", () => void sign()),
    button("Send from this page", "con-plain", () => void send()),
    button(
      "Let a running mock send it",
      "con-plain",
      () => void sendWithMock(),
    ),
  );
  const whole = element("div", { class: "con-whole" }, form.element, actions);
  root.append(whole, result.element, samples.element, verify.element);
  whole.addEventListener("change", () => void sign());
  void sign();
}
