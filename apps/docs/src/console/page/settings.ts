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
