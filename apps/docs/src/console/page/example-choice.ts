import type { FormExample, FormValues } from "../model/console-facts.js";
import { element } from "./element.js";

/** The examples of the spec, which fill the form; nothing without any. */
export function exampleChoice(
  examples: readonly FormExample[],
  fill: (values: FormValues) => void,
): HTMLElement | undefined {
  if (examples.length === 0) {
    return undefined;
  }
  const options = examples.map(({ title }, index) =>
    element("option", { value: String(index) }, title),
  );
  const select = element(
    "select",
    { class: "con-input con-example", "aria-label": "Fill in an example" },
    element("option", { value: "" }, "Fill in an example"),
    ...options,
  );
  select.addEventListener("change", () => {
    const example = examples[Number(select.value || Number.NaN)];
    select.value = "";
    if (example !== undefined) {
      fill(example.values);
    }
  });
  return select;
}
