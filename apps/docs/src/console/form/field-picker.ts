import { button, element, part } from "../page/element.js";
import { tellChange } from "./control.js";
import type { FieldRow } from "./field-row.js";

/** Where fields are chosen that are not shown yet. */
export interface FieldPicker {
  readonly element: HTMLElement;
  readonly select: HTMLSelectElement;
  /** Shows these fields, and offers the others. */
  showOnly(isWanted: (row: FieldRow) => boolean): void;
}

/** What a picker is made of. */
interface PickerParts {
  /** Every field that may be shown. */
  readonly rows: readonly FieldRow[];
  /** Where fields are shown, before the picker. */
  readonly body: HTMLElement;
  /** What the object is called. */
  readonly label: string;
  readonly select: HTMLSelectElement;
  readonly holder: HTMLElement;
}

/** Makes the picker of an object's fields, which are shown in `body`. */
export function createFieldPicker(
  rows: readonly FieldRow[],
  body: HTMLElement,
  label: string,
): FieldPicker {
  const select = element("select", {
    class: "con-input con-add",
    "aria-label": `Add a field of ${label}`,
  });
  const holder = part("div", "con-picker", select);
  const parts = {
    rows,
    body,
    label,
    select,
    holder,
  };
  for (const row of rows) {
    addCloser(row, () => tellClosed(parts));
  }
  select.addEventListener("change", () => addChosen(parts));
  return {
    element: holder,
    select,
    showOnly: (isWanted) => showOnly(parts, isWanted),
  };
}

/** A field that was added can be taken away again, with what is in it. */
function addCloser(row: FieldRow, tell: () => void): void {
  const { field, control, element: shown } = row;
  const close = button("Remove", "con-small con-close", () => {
    control.write(undefined);
    shown.remove();
    tell();
  });
  close.setAttribute("aria-label", `Remove ${field.name}`);
  shown.querySelector(".con-head")?.append(close);
}

function tellClosed(parts: PickerParts): void {
  offerFields(parts);
  parts.select.focus();
  tellChange(parts.body);
}

function addChosen(parts: PickerParts): void {
  const { rows, body, select } = parts;
  const row = rows.find(({ field }) => field.name === select.value);
  if (row !== undefined) {
    showField(parts, row);
    offerFields(parts);
    row.control.input.focus();
    tellChange(body);
  }
}

function showOnly(
  parts: PickerParts,
  isWanted: (row: FieldRow) => boolean,
): void {
  for (const row of parts.rows) {
    row.element.remove();
  }
  for (const row of parts.rows.filter(isWanted)) {
    showField(parts, row);
  }
  offerFields(parts);
}

function showField({ body, holder }: PickerParts, row: FieldRow): void {
  body.insertBefore(row.element, holder);
}

/** Offers the fields that are not shown; where none is left, no picker. */
function offerFields(parts: PickerParts): void {
  const { rows, body, label, select, holder } = parts;
  const left = rows.filter((row) => !body.contains(row.element));
  const title = `Add a field of ${label} (${left.length})`;
  const first = element("option", { value: "" }, title);
  const options = left.map(({ field: { name } }) => {
    return element("option", { value: name }, name);
  });
  select.replaceChildren(first, ...options);
  holder.hidden = left.length === 0;
}
