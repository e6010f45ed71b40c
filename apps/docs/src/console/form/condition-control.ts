import type { ConditionShape } from "../model/form-field.js";
import { part } from "../page/element.js";
import {
  type ConditionTest,
  findTest,
  listTests,
  selectTest,
} from "./condition-tests.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  describeInput,
  isRecord,
} from "./control.js";
import { lineInput } from "./input-control.js";
import { readCondition } from "./read-condition.js";

/** What a condition is filled in with. */
interface ConditionParts {
  /** Where the entry is named, if the filter is of entries. */
  readonly key: HTMLInputElement | undefined;
  readonly tests: readonly ConditionTest[];
  readonly select: HTMLSelectElement;
  /** Holds the value of the chosen test. */
  readonly box: HTMLElement;
}

/** A filter: the test, what it compares with, and the entry that it names. */
export function conditionControl(
  shape: ConditionShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const parts = createParts(shape, place, create);
  const { key, select, box } = parts;
  select.addEventListener("change", () => showValue(parts));
  showValue(parts);
  return {
    element: part("div", "con-condition", key, select, box),
    input: firstInput(parts),
    read: () =>
      readCondition({
        test: chosenTest(parts),
        key,
      }),
    write: (given) => writeCondition(parts, given),
  };
}

function createParts(
  { forms, hasKey }: ConditionShape,
  place: ControlPlace,
  create: CreateControl,
): ConditionParts {
  const tests = listTests(forms, place, create);
  const select = selectTest(tests, `${place.label}: test`);
  describeInput(select, place.id);
  // One test alone is no choice.
  select.hidden = tests.length === 1;
  return {
    key: hasKey ? createKeyInput(place) : undefined,
    tests,
    select,
    box: part("div", "con-compared"),
  };
}

function createKeyInput({ id, label }: ControlPlace): HTMLInputElement {
  const name = `${label}: name of the entry`;
  const input = lineInput({
    id,
    label: name,
    placeholder: "key",
  });
  describeInput(input, `${id}-key`);
  return input;
}

/** The first that the reader can fill in. */
function firstInput({ key, tests, select }: ConditionParts): HTMLElement {
  if (key !== undefined) {
    return key;
  }
  const [only] = tests;
  const value = select.hidden ? only?.value : undefined;
  return value?.input ?? select;
}

function chosenTest({ tests, select }: ConditionParts) {
  return tests[Number(select.value)];
}

function showValue(parts: ConditionParts): void {
  const value = chosenTest(parts)?.value;
  const shown = value ? [value.element] : [];
  parts.box.replaceChildren(...shown);
}

/** What is no condition empties it. */
function writeCondition(parts: ConditionParts, given: unknown): void {
  const condition = isRecord(given) ? given : {};
  writeKey(parts.key, condition.key);
  const index = findTest(parts.tests, condition);
  parts.select.value = String(index);
  showValue(parts);
  const chosen = chosenTest(parts)?.value;
  const values = new Set(parts.tests.map(({ value }) => value));
  for (const value of values) {
    value?.write(value === chosen ? condition.value : undefined);
  }
}

function writeKey(key: HTMLInputElement | undefined, given: unknown): void {
  if (key !== undefined) {
    key.value = typeof given === "string" ? given : "";
  }
}
