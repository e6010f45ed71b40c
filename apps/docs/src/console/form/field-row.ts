import type { FormField, Shape } from "../model/form-field.js";
import { element } from "../page/element.js";
import type { Control, CreateControl } from "./control.js";

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
  const fallback = field.default;
  const control = create(field.shape, {
    id,
    label: field.name,
    ...(fallback !== undefined && { placeholder: String(fallback) }),
  });
  const hint = element("p", { class: "con-hint", id: `${id}-hint` });
  hint.textContent = writeHint(field);
  const error = element("p", { class: "con-error", id: `${id}-error` });
  const isComposite = composite.includes(field.shape.kind);
  const row = isComposite
    ? element("fieldset", { class: "con-field" }, headOf(field, "legend", id))
    : element("div", { class: "con-field" }, headOf(field, "label", id));
  row.append(hint, control.element, error);
  return { field, control, element: row };
}

/** The name labels an input, or is the legend of several. */
function headOf(
  { name, shape, required, sensitive, doc }: FormField,
  tag: "label" | "legend",
  id: string,
): HTMLElement {
  const label = element("label", { class: "con-name", for: id }, name);
  const legend = element("span", { class: "con-name" }, name);
  const parts = [
    tag === "label" ? label : legend,
    element("span", { class: "con-type" }, writeType(shape)),
    required && element("span", { class: "con-badge con-must" }, "required"),
    sensitive && element("span", { class: "con-badge" }, "personal data"),
    doc === undefined ? undefined : docLink(name, doc),
  ].filter((part) => part !== undefined);
  const holder = tag === "legend" ? "legend" : "div";
  return element(holder, { class: "con-head" }, ...parts);
}

function docLink(name: string, doc: string): HTMLElement | undefined {
  if (document.getElementById(doc) === null) {
    return undefined;
  }
  return element(
    "a",
    { class: "con-doc", href: `#${doc}`, "aria-label": `docs of ${name}` },
    "docs",
  );
}

function writeHint({ hint = "", default: fallback }: FormField): string {
  const last = fallback === undefined ? "" : `Default: ${String(fallback)}.`;
  return [hint, last].filter(Boolean).join(" ");
}

const typeWords: Readonly<Record<Shape["kind"], string>> = {
  text: "string",
  number: "number",
  scalar: "",
  boolean: "boolean",
  choice: "one of",
  choices: "any of",
  moment: "moment",
  list: "list",
  map: "map",
  condition: "filter",
  group: "object",
  json: "JSON",
};

/** The type in words: `integer, 1 to 1000`. */
function writeType(shape: Shape): string {
  if (shape.kind === "scalar") {
    return shape.types.join(" or ");
  }
  if (shape.kind !== "number") {
    return typeWords[shape.kind];
  }
  const { isInteger, minimum, maximum, unit } = shape;
  const hasUnit = unit !== undefined && unit !== "count";
  const parts = [
    isInteger ? "integer" : "number",
    writeBounds(minimum, maximum),
    hasUnit ? unit : "",
  ];
  return parts.filter(Boolean).join(", ");
}

function writeBounds(minimum?: number, maximum?: number): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return `${minimum} or more`;
  }
  return maximum === undefined ? "" : `${maximum} or less`;
}
