import type { Choice, ConditionForm } from "../model/form-field.js";
import { element } from "../page/element.js";
import type { Control, ControlPlace, CreateControl } from "./control.js";

/** One test that a condition may bring. */
export interface ConditionTest {
  /** `number` */
  readonly type: string;
  readonly op: Choice;
  /** What it compares with. @default nothing */
  readonly value: Control | undefined;
}

/** Every test, in the order of the spec. Those of one kind share a value. */
export function listTests(
  forms: readonly ConditionForm[],
  { id, label }: ControlPlace,
  create: CreateControl,
): ConditionTest[] {
  return forms.flatMap(({ type, ops, value: shape }, index) => {
    const place = {
      id: `${id}-value-${index}`,
      label: `${label}: value`,
    };
    const value = shape && create(shape, place);
    return ops.map((op) => ({
      type,
      op,
      value,
    }));
  });
}

/** Makes the choice among the tests. */
export function selectTest(
  tests: readonly ConditionTest[],
  label: string,
): HTMLSelectElement {
  const types = new Set(tests.map(({ type }) => type));
  const hasSeveralTypes = types.size > 1;
  const options = tests.map((test, index) => {
    const text = nameTest(test, hasSeveralTypes);
    return element("option", { value: String(index) }, text);
  });
  return element(
    "select",
    { class: "con-input con-test", "aria-label": label },
    ...options,
  );
}

/** `number ge: at least` */
function nameTest({ type, op }: ConditionTest, hasSeveralTypes: boolean) {
  const { value, meaning } = op;
  const named = meaning === undefined ? value : `${value}: ${meaning}`;
  if (hasSeveralTypes) {
    return `${type} ${named}`;
  }
  return named;
}

/** The number of the test that a condition brings; the first, if it is none. */
export function findTest(
  tests: readonly ConditionTest[],
  { type, op }: Readonly<Record<string, unknown>>,
): number {
  const index = tests.findIndex((test) => {
    return test.type === type && test.op.value === op;
  });
  return Math.max(index, 0);
}
