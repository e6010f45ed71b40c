import { button, element } from "../page/element.js";
import { tellChange } from "./control.js";
import type { FieldRow } from "./field-row.js";

/** Where fields are chosen that are not shown yet. */
export interface FieldPicker {
  readonly element: HTMLElement;
  readonly select: HTMLSelectElement;
  /** Shows these fields, and offers the others. */
  showOnly(isWanted: (row: FieldRow) => boolean): void;
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
  const holder = element("div", { class: "con-picker" }, select);
  const offer = () => {
    const left = rows.filter((row) => !body.contains(row.element));
    offerFields(select, left, label);
    holder.hidden = left.length === 0;
  };
  const show = (row: FieldRow) => body.insertBefore(row.element, holder);
  addClosers(rows, () => {
    offer();
    select.focus();
    tellChange(body);
  });
  select.addEventListener("change", () => {
    const row = rows.find(({ field }) => field.name === select.value);
    if (row !== undefined) {
      show(row);
      offer();
      row.control.input.focus();
      tellChange(body);
    }
  });
  return {
    element: holder,
    select,
    showOnly(isWanted) {
      for (const row of rows) {
        row.element.remove();
      }
      rows.filter(isWanted).forEach(show);
      offer();
    },
  };
}

function offerFields(
  select: HTMLSelectElement,
  left: readonly FieldRow[],
  label: string,
): void {
  const title = `Add a field of ${label} (${left.length})`;
  const first = element("option", { value: "" }, title);
  const options = left.map(({ field: { name } }) =>
    element("option", { value: name }, name),
  );
  select.replaceChildren(first, ...options);
}

/** A field that was added can be taken away again, with what is in it. */
function addClosers(rows: readonly FieldRow[], closed: () => void): void {
  for (const { field, control, element: shown } of rows) {
    const close = button("Remove", "con-small con-close", () => {
      control.write(undefined);
      shown.remove();
      closed();
    });
    close.setAttribute("aria-label", `Remove ${field.name}`);
    shown.querySelector(".con-head")?.append(close);
  }
}
