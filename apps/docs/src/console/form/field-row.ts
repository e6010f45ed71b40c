import type { FormField } from "../model/form-field.js";
import { element, part } from "../page/element.js";
import type { Control, CreateControl } from "./control.js";
import { createFieldHead } from "./field-head.js";

/** A field with its control and all that is said about it. */
export interface FieldRow {
  readonly field: FormField;
  readonly control: Control;
  readonly element: HTMLElement;
}

const composite = ["group", "list", "map", "condition", "choices", "moment"];

/** The row of a field: name, type, link to its description, control, hint. */
export function createFieldRow(
  field: FormField,
  id: string,
  create: CreateControl,
): FieldRow {
  const { name, shape, default: fallback } = field;
  const control = create(shape, {
    id,
    label: name,
    ...(fallback !== undefined && { placeholder: String(fallback) }),
  });
  const row = createRow(field, id);
  const hint = element("p", {
    class: "con-hint",
    id: `${id}-hint`,
  });
  hint.textContent = writeHint(field);
  const error = element("p", {
    class: "con-error",
    id: `${id}-error`,
  });
  row.append(hint, control.element, error);
  return {
    field,
    control,
    element: row,
  };
}

/** A control of several inputs stands in a set of its own. */
function createRow(field: FormField, id: string): HTMLElement {
  const isComposite = composite.includes(field.shape.kind);
  const head = createFieldHead(field, id, isComposite);
  const tag = isComposite ? "fieldset" : "div";
  return part(tag, "con-field", head);
}

function writeHint({ hint = "", default: fallback }: FormField): string {
  const last = fallback === undefined ? "" : `Default: ${String(fallback)}.`;
  return [hint, last].filter(Boolean).join(" ");
}
