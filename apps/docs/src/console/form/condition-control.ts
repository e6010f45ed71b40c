import type {
  Choice,
  ConditionForm,
  ConditionShape,
} from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  describeInput,
  isRecord,
  type Problem,
  type Reading,
} from "./control.js";
import { lineInput } from "./input-control.js";

/** One test that a condition may bring, with the kind that it is of. */
interface Test {
  readonly form: ConditionForm;
  readonly op: Choice;
}

/** A filter: the test, what it compares with, and the entry that it names. */
export function conditionControl(
  { forms, hasKey }: ConditionShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const tests = forms.flatMap((form) =>
    form.ops.map((op): Test => ({ form, op })),
  );
  const { id, label } = place;
  const key = hasKey ? keyInput(place) : undefined;
  const select = selectOf(tests, forms.length > 1, `${label}: test`);
  describeInput(select, id);
  // One test alone is no choice.
  select.hidden = tests.length === 1;
  const box = element("div", { class: "con-compared" });
  const values = forms.map(({ value }, index) => {
    const inner = { id: `${id}-value-${index}`, label: `${label}: value` };
    return value && create(value, inner);
  });
  const chosen = () => tests[Number(select.value)];
  const control = () => {
    const test = chosen();
    return test && values[forms.indexOf(test.form)];
  };
  const show = () => {
    const value = control()?.element;
    box.replaceChildren(...(value ? [value] : []));
  };
  select.addEventListener("change", show);
  show();
  return {
    element: element("div", { class: "con-condition" }, key, select, box),
    input: key ?? (select.hidden ? (values[0]?.input ?? select) : select),
    read: () => readCondition({ test: chosen(), value: control(), key }),
    write(given) {
      const condition = isRecord(given) ? given : {};
      if (key) {
        key.value = typeof condition.key === "string" ? condition.key : "";
      }
      select.value = String(findTest(tests, condition));
      show();
      for (const value of values) {
        value?.write(value === control() ? condition.value : undefined);
      }
    },
  };
}

function keyInput({ id, label }: ControlPlace): HTMLInputElement {
  const name = `${label}: name of the entry`;
  const input = lineInput({ id, label: name, placeholder: "key" });
  describeInput(input, `${id}-key`);
  return input;
}

function selectOf(
  tests: readonly Test[],
  hasSeveralKinds: boolean,
  label: string,
): HTMLSelectElement {
  const options = tests.map(({ form, op }, index) => {
    const kind = hasSeveralKinds ? `${form.type} ` : "";
    const meaning = op.meaning === undefined ? "" : `: ${op.meaning}`;
    const text = `${kind}${op.value}${meaning}`;
    return element("option", { value: String(index) }, text);
  });
  return element(
    "select",
    { class: "con-input con-test", "aria-label": label },
    ...options,
  );
}

/** The number of the test that a condition brings; the first, if it is none. */
function findTest(
  tests: readonly Test[],
  { type, op }: Readonly<Record<string, unknown>>,
): number {
  const index = tests.findIndex(
    (test) => test.form.type === type && test.op.value === op,
  );
  return Math.max(index, 0);
}

interface Filled {
  readonly test: Test | undefined;
  readonly value: Control | undefined;
  readonly key: HTMLInputElement | undefined;
}

/** Without a value that the test needs, there is no filter. */
function readCondition({ test, value, key }: Filled): Reading {
  const { value: compared, problems = [] } = value?.read() ?? {};
  const hasKey = key !== undefined && key.value !== "";
  const isEmpty = compared === undefined && (value !== undefined || !hasKey);
  if (test === undefined || isEmpty) {
    return { problems: [...problems, ...lackOf(value, hasKey)] };
  }
  const lacksKey = key !== undefined && !hasKey;
  const missing = lacksKey ? [{ at: key, message: "Write a key." }] : [];
  return {
    value: {
      ...(key && { key: key.value }),
      type: test.form.type,
      op: test.op.value,
      ...(compared !== undefined && { value: compared }),
    },
    problems: [...problems, ...missing],
  };
}

/** A key alone is half a condition. */
function lackOf(value: Control | undefined, hasKey: boolean): Problem[] {
  if (value === undefined || !hasKey) {
    return [];
  }
  return [{ at: value.input, message: "Write what it is compared with." }];
}
