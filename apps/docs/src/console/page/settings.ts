import { element } from "./element.js";

/** A select of these values, with what each is called. */
export function selectOf(
  id: string,
  choices: readonly (readonly [value: string, title: string])[],
): HTMLSelectElement {
  const options = choices.map(([value, title]) =>
    element("option", { value }, title),
  );
  return element("select", { id, class: "con-input" }, ...options);
}

/** An input under its label, with what else is said about it. */
export function labelled(
  text: string,
  input: HTMLElement,
  ...rest: HTMLElement[]
): HTMLElement {
  const label = element("label", { class: "con-label", for: input.id }, text);
  return element("div", { class: "con-setting" }, label, input, ...rest);
}

/** An input for one line of text, with what is in it at first. */
export function settingLine(id: string, value = ""): HTMLInputElement {
  return element("input", {
    id,
    class: "con-input",
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    value,
  });
}

/** An input for the bytes of a body. */
export function settingText(id: string, rows: number): HTMLTextAreaElement {
  return element("textarea", {
    id,
    class: "con-input con-json",
    rows: String(rows),
    spellcheck: "false",
  });
}
