import type { GroupShape } from "../model/form-field.js";
import { part } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  isRecord,
} from "./control.js";
import { createFieldPicker, type FieldPicker } from "./field-picker.js";
import { createFieldRow, type FieldRow } from "./field-row.js";
import { ownValue } from "./own-value.js";
import { readRows } from "./read-rows.js";

/** More optional fields than these wait in a list until they are wanted. */
const mostShown = 6;

/** An object's fields, and where they are shown. */
interface GroupParts {
  readonly rows: readonly FieldRow[];
  readonly body: HTMLElement;
  /** @default all fields are shown */
  readonly picker: FieldPicker | undefined;
}

/** An object: a row for each of its fields. */
export function groupControl(
  shape: GroupShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const parts = createParts(shape, place, create);
  const { rows, body, picker } = parts;
  const [first] = rows;
  return {
    element: body,
    input: picker?.select ?? first?.control.input ?? body,
    read: () => readShown(parts),
    write: (value) => writeRows(parts, value),
  };
}

function createParts(
  { fields }: GroupShape,
  { id, label }: ControlPlace,
  create: CreateControl,
): GroupParts {
  const rows = fields.map((field) => {
    return createFieldRow(field, `${id}-${field.name}`, create);
  });
  const optional = rows.filter(({ field }) => !field.required);
  const required = rows.filter(({ field }) => field.required);
  const isLong = optional.length > mostShown;
  const body = part("div", "con-group");
  const picker = isLong ? createFieldPicker(optional, body, label) : undefined;
  const shown = picker ? [...required, picker] : rows;
  body.append(...shown.map((one) => one.element));
  return {
    rows,
    body,
    picker,
  };
}

function readShown({ rows, body, picker }: GroupParts) {
  const shown = rows.filter((row) => body.contains(row.element));
  const isChosen = picker !== undefined;
  return readRows(shown, isChosen);
}

function writeRows({ rows, picker }: GroupParts, value: unknown): void {
  const given = isRecord(value) ? value : {};
  for (const { control, field } of rows) {
    control.write(ownValue(given, field));
  }
  picker?.showOnly(({ field }) => ownValue(given, field) !== undefined);
}
