import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  describeInput,
  nothing,
  type Reading,
} from "./control.js";

/** A value that was read of a text, or why it is none. */
export type Parsed = { readonly value: unknown } | { readonly fault: string };

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** How a text becomes a value and a value a text. */
export interface TextForm {
  parse(text: string): Parsed;
  /** The text of a value; nothing where it cannot be written. */
  format(value: unknown): string | undefined;
}

/** A control of one input, whose text is the value. */
export function inputControl(
  input: Input,
  place: ControlPlace,
  form: TextForm,
): Control {
  describeInput(input, place.id);
  return {
    element: input,
    input,
    read: () => readInput(input, form),
    write(value) {
      const text = value === undefined ? "" : form.format(value);
      input.value = text ?? "";
    },
  };
}

/** An empty input is no value. */
function readInput(input: Input, form: TextForm): Reading {
  const text = input.value;
  if (text.trim() === "") {
    return nothing;
  }
  const parsed = form.parse(text);
  if ("fault" in parsed) {
    const problem = {
      at: input,
      message: parsed.fault,
    };
    return { problems: [problem] };
  }
  return {
    value: parsed.value,
    problems: [],
  };
}

/** An input for one line of text. */
export function lineInput(
  { label, placeholder }: ControlPlace,
  attributes: Readonly<Record<string, string>> = {},
): HTMLInputElement {
  return element("input", {
    class: "con-input",
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": label,
    placeholder,
    ...attributes,
  });
}
