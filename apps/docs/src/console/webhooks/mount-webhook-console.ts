import type { WebhookFacts } from "../model/console-facts.js";
import { button, part } from "../page/element.js";
import { createSamplesView, type SamplesView } from "../page/samples-view.js";
import { createEventForm, type EventForm } from "./event-form.js";
import { explainRefusal } from "./explain-refusal.js";
import { findCall } from "./find-call-id.js";
import { sendByMock } from "./send-by-mock.js";
import { type Delivery, sendFromPage } from "./send-from-page.js";
import { type SignedEvent, signEvent } from "./signed-event.js";
import { createVerdict, type Verdict } from "./verdict.js";
import { createVerifyForm, type VerifyForm } from "./verify-form.js";
import { writeCommands } from "./write-commands.js";

/** What the console is made of. */
interface ConsoleParts {
  /** Of the API. */
  readonly version: string;
  /** The header that carries the signature. */
  readonly header: string;
  readonly form: EventForm;
  readonly samples: SamplesView;
  readonly verify: VerifyForm;
  readonly result: Verdict;
}

/** Builds the console of webhooks into its place on the page. */
export function mountWebhookConsole(
  root: HTMLElement,
  facts: WebhookFacts,
): void {
  const { version, header } = facts;
  const form = createEventForm(facts);
  const samples = createSamplesView();
  const verify = createVerifyForm(header);
  const result = createVerdict();
  const parts = {
    version,
    header,
    form,
    samples,
    verify,
    result,
  };
  const actions = createActions(parts);
  const whole = part("div", "con-whole", form.element, actions);
  root.append(whole, result.element, samples.element, verify.element);
  whole.addEventListener("change", () => void sign(parts));
  void sign(parts);
}

function createActions(parts: ConsoleParts): HTMLElement {
  const mockTitle = "Let a running mock send it";
  return part(
    "div",
    "con-actions",
    button("Sign", "con-send", () => void sign(parts)),
    button("Send from this page", "con-plain", () => void send(parts)),
    button(mockTitle, "con-plain", () => void sendWithMock(parts)),
  );
}

/** Signs what is filled in, and shows it wherever it can be used. */
async function sign(parts: ConsoleParts): Promise<SignedEvent | undefined> {
  const { header, form, samples, verify } = parts;
  try {
    const given = {
      url: form.url(),
      header,
      body: form.body(),
    };
    const signed = await signEvent(given, form.key());
    samples.show(() => writeCommands(signed, form.name()));
    verify.fill(signed, form.key());
    return signed;
  } catch (error) {
    const message = explainRefusal(error);
    showDelivery(parts, {
      isTaken: false,
      message,
    });
    return undefined;
  }
}

async function send(parts: ConsoleParts): Promise<void> {
  const signed = await sign(parts);
  if (signed !== undefined) {
    const delivery = await sendFromPage(signed);
    showDelivery(parts, delivery);
  }
}

async function sendWithMock(parts: ConsoleParts): Promise<void> {
  const { version, form } = parts;
  const name = form.name();
  const call = findCall(form.body());
  const message = "There is no call in the body that the mock could send.";
  const delivery =
    call &&
    (await sendByMock({
      version,
      name,
      call,
    }));
  showDelivery(parts, delivery ?? { isTaken: false, message });
}

function showDelivery(
  { result }: ConsoleParts,
  { message, isTaken }: Delivery,
): void {
  result.show(message, isTaken);
}
