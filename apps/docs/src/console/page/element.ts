type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element. Texts are only ever set as text, and nothing here writes
 * HTML or a style.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(made, name, value);
  }
  const given = children.filter((child) => child !== undefined);
  made.append(...given);
  return made;
}

/** Makes an element of a class, of which nothing else is said. */
export function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return element(tag, { class: className }, ...children);
}

/** `true` is an attribute without a value; `false` and nothing are none. */
function setAttribute(
  target: HTMLElement,
  name: string,
  value: string | boolean | undefined,
): void {
  if (value === undefined || value === false) {
    return;
  }
  target.setAttribute(name, value === true ? "" : value);
}

/** A button that does something when it is pressed. */
export function button(
  text: string,
  className: string,
  press: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", class: className }, text);
  made.addEventListener("click", press);
  return made;
}
