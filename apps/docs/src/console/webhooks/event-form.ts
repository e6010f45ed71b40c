import type { WebhookFacts } from "../model/console-facts.js";
import { element } from "../page/element.js";
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

/** The key with which the mock signs where it was given none. */
const mockKey = "key_rollcall";

/** Makes the form of an event: which, with which body, key and receiver. */
export function createEventForm({ events }: WebhookFacts): EventForm {
  const event = selectOf(
    "con-event",
    events.map(({ name, title }) => [name, `${name}: ${title}`] as const),
  );
  const example = selectOf("con-event-example", []);
  const body = settingText("con-event-body", 8);
  const key = settingLine("con-event-key", mockKey);
  const url = settingLine("con-event-url", "http://127.0.0.1:3000/hook");
  const chosen = () => events.find(({ name }) => name === event.value);
  const showExample = () => {
    const shown = chosen()?.examples[Number(example.value)];
    body.value = shown ? JSON.stringify(shown.body) : "";
  };
  const showEvent = () => {
    const options = chosen()?.examples.map(({ title }, index) =>
      element("option", { value: String(index) }, title),
    );
    example.replaceChildren(...(options ?? []));
    showExample();
  };
  event.addEventListener("change", showEvent);
  example.addEventListener("change", showExample);
  showEvent();
  const settings = element(
    "div",
    { class: "con-settings" },
    labelled("Event", event),
    labelled("Example", example),
    labelled("Your receiver", url),
    labelled("Key that signs", key),
  );
  const text = "Body, byte for byte as it is signed";
  const bodyRow = element("div", {}, labelled(text, body));
  return {
    element: element("div", { class: "con-event" }, settings, bodyRow),
    name: () => event.value,
    body: () => body.value,
    key: () => key.value,
    url: () => url.value,
  };
}
