import type { WebhookFacts } from "../model/console-facts.js";
import { element, part } from "../page/element.js";
import {
  labelled,
  selectOf,
  settingLine,
  settingText,
} from "../page/settings.js";

/** What is to be sent, as it is filled in. */
export interface EventForm {
  readonly element: HTMLElement;
  readonly name: () => string;
  readonly body: () => string;
  readonly key: () => string;
  readonly url: () => string;
}

/** The inputs of the form. */
interface EventInputs {
  readonly event: HTMLSelectElement;
  readonly example: HTMLSelectElement;
  readonly body: HTMLTextAreaElement;
  readonly key: HTMLInputElement;
  readonly url: HTMLInputElement;
}

type Events = WebhookFacts["events"];

/** The key with which the mock signs where it was given none. */
const mockKey = "key_rollcall";

/** Makes the form of an event: which, with which body, key and receiver. */
export function createEventForm({ events }: WebhookFacts): EventForm {
  const inputs = createInputs(events);
  const { event, example, body, key, url } = inputs;
  event.addEventListener("change", () => showEvent(inputs, events));
  example.addEventListener("change", () => showExample(inputs, events));
  showEvent(inputs, events);
  return {
    element: arrangeInputs(inputs),
    name: () => event.value,
    body: () => body.value,
    key: () => key.value,
    url: () => url.value,
  };
}

function createInputs(events: Events): EventInputs {
  const choices = events.map(({ name, title }) => {
    return [name, `${name}: ${title}`] as const;
  });
  return {
    event: selectOf("con-event", choices),
    example: selectOf("con-event-example", []),
    body: settingText("con-event-body", 8),
    key: settingLine("con-event-key", mockKey),
    url: settingLine("con-event-url", "http://127.0.0.1:3000/hook"),
  };
}

function arrangeInputs(inputs: EventInputs): HTMLElement {
  const { event, example, body, key, url } = inputs;
  const settings = part(
    "div",
    "con-settings",
    labelled("Event", event),
    labelled("Example", example),
    labelled("Your receiver", url),
    labelled("Key that signs", key),
  );
  const text = "Body, byte for byte as it is signed";
  const bodyRow = element("div", {}, labelled(text, body));
  return part("div", "con-event", settings, bodyRow);
}

/** Offers the examples of the chosen event, and shows the first. */
function showEvent(inputs: EventInputs, events: Events): void {
  const examples = examplesOf(inputs, events);
  const options = examples.map(({ title }, index) => {
    return element("option", { value: String(index) }, title);
  });
  inputs.example.replaceChildren(...options);
  showExample(inputs, events);
}

function showExample(inputs: EventInputs, events: Events): void {
  const { body, example } = inputs;
  const examples = examplesOf(inputs, events);
  const shown = examples[Number(example.value)];
  body.value = shown ? JSON.stringify(shown.body) : "";
}

function examplesOf({ event }: EventInputs, events: Events) {
  const chosen = events.find(({ name }) => name === event.value);
  return chosen?.examples ?? [];
}
