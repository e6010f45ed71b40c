import type { Choice, ChoiceShape } from "../model/form-field.js";
import { element, part } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  describeInput,
  listOf,
  nothing,
  type Reading,
} from "./control.js";
import { inputControl } from "./input-control.js";
import { booleanForm, choiceForm } from "./text-forms.js";

/** One of some values, or none of them. */
export function choiceControl(
  { choices }: ChoiceShape,
  place: ControlPlace,
): Control {
  const select = selectOf(choices, place);
  const values = choices.map(({ value }) => value);
  return inputControl(select, place, choiceForm(values));
}

/** Yes, no, or not sent. */
export function booleanControl(place: ControlPlace): Control {
  const choices = [{ value: "true" }, { value: "false" }];
  const select = selectOf(choices, place);
  return inputControl(select, place, booleanForm);
}

function selectOf(
  choices: readonly Choice[],
  { label, placeholder }: ControlPlace,
): HTMLSelectElement {
  const hasDefault = placeholder !== undefined;
  const none = hasDefault ? `not sent: ${placeholder}` : "not sent";
  const options = choices.map(optionOf);
  return element(
    "select",
    { class: "con-input", "aria-label": label },
    element("option", { value: "" }, none),
    ...options,
  );
}

/** An option with what it means. */
function optionOf({ value, meaning }: Choice): HTMLOptionElement {
  const text = meaning === undefined ? value : `${value}: ${meaning}`;
  return element("option", { value }, text);
}

/** Any number of some values: a box for each. */
export function choicesControl(
  { choices }: ChoiceShape,
  { id, label }: ControlPlace,
): Control {
  const boxes = choices.map(boxOf);
  const rows = choices.map((choice, index) => rowOf(choice, boxes[index]));
  const group = element(
    "div",
    { class: "con-choices", role: "group", "aria-label": label },
    ...rows,
  );
  const input = boxes[0] ?? group;
  describeInput(input, id);
  return {
    element: group,
    input,
    read: () => readBoxes(boxes),
    write: (value) => writeBoxes(boxes, value),
  };
}

function boxOf({ value }: Choice): HTMLInputElement {
  return element("input", {
    type: "checkbox",
    value,
  });
}

function rowOf(
  { value, meaning }: Choice,
  box: HTMLInputElement | undefined,
): HTMLElement {
  return part(
    "label",
    "con-choice",
    box,
    element("code", {}, value),
    meaning && element("span", {}, meaning),
  );
}

function readBoxes(boxes: readonly HTMLInputElement[]): Reading {
  const marked = boxes.filter(({ checked }) => checked);
  if (marked.length === 0) {
    return nothing;
  }
  return {
    value: marked.map((box) => box.value),
    problems: [],
  };
}

function writeBoxes(boxes: readonly HTMLInputElement[], value: unknown): void {
  const given = listOf(value);
  for (const box of boxes) {
    box.checked = given.includes(box.value);
  }
}
