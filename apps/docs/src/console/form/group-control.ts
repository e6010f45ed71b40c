import type { FormField, GroupShape } from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  isRecord,
  type Problem,
  type Reading,
} from "./control.js";
import { createFieldPicker } from "./field-picker.js";
import { createFieldRow, type FieldRow } from "./field-row.js";

/** More optional fields than these wait in a list until they are wanted. */
const mostShown = 6;

/** An object: a row for each of its fields. */
export function groupControl(
  { fields }: GroupShape,
  { id, label }: ControlPlace,
  create: CreateControl,
): Control {
  const rows = fields.map((field) =>
    createFieldRow(field, `${id}-${field.name}`, create),
  );
  const optional = rows.filter(({ field }) => !field.required);
  const isLong = optional.length > mostShown;
  const body = element("div", { class: "con-group" });
  const picker = isLong ? createFieldPicker(optional, body, label) : undefined;
  const shown = rows.filter((row) => !isLong || row.field.required);
  body.append(...shown.map((row) => row.element));
  body.append(...(picker ? [picker.element] : []));
  const [first] = rows;
  return {
    element: body,
    input: picker?.select ?? first?.control.input ?? body,
    read() {
      const visible = rows.filter((row) => body.contains(row.element));
      return readRows(visible, isLong);
    },
    write(value) {
      const given = isRecord(value) ? value : {};
      for (const row of rows) {
        row.control.write(ownValue(given, row.field));
      }
      picker?.showOnly((row) => ownValue(given, row.field) !== undefined);
    },
  };
}

/** What a link brings may be anything: only what it says itself counts. */
function ownValue(
  given: Record<string, unknown>,
  { name }: FormField,
): unknown {
  return Object.hasOwn(given, name) ? given[name] : undefined;
}

/**
 * Of an object with nothing in it, nothing is required either. A field that
 * was added has to be filled in: a filter must not get lost unseen.
 */
function readRows(rows: readonly FieldRow[], isChosen: boolean): Reading {
  const readings = rows.map((row) => ({ row, ...row.control.read() }));
  const filled = readings.filter(({ value }) => value !== undefined);
  const problems = readings.flatMap((reading) => reading.problems);
  const isUntouched = filled.length === 0 && problems.length === 0;
  if (isUntouched && !isChosen) {
    return { problems };
  }
  const missing = isChosen ? listEmpty(rows) : listMissing(rows);
  const all = [...problems, ...missing];
  if (filled.length === 0) {
    return { problems: all };
  }
  const pairs = filled.map(
    ({ row, value }) => [row.field.name, value] as const,
  );
  return { value: Object.fromEntries(pairs), problems: all };
}

/** The required fields that are empty, where nothing else is wrong. */
export function listMissing(rows: readonly FieldRow[]): Problem[] {
  return listEmpty(rows.filter(({ field }) => field.required));
}

function listEmpty(rows: readonly FieldRow[]): Problem[] {
  const empty = rows.filter(({ control }) => {
    const { value, problems } = control.read();
    return value === undefined && problems.length === 0;
  });
  return empty.map(({ field, control }) => ({
    at: control.input,
    message: field.required
      ? "This is required."
      : "Fill this in, or remove it.",
  }));
}
