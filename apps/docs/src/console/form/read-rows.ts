import type { Problem, Reading } from "./control.js";
import type { FieldRow } from "./field-row.js";

/**
 * What is filled in of an object. Of one with nothing in it, nothing is required
 * either. A field that was added has to be filled in: a filter must not get lost
 * unseen.
 *
 * @param isChosen - Whether the reader added its optional fields.
 */
export function readRows(
  rows: readonly FieldRow[],
  isChosen: boolean,
): Reading {
  const { pairs, problems } = readEach(rows);
  const isUntouched = pairs.length === 0 && problems.length === 0;
  if (isUntouched && !isChosen) {
    return { problems };
  }
  const missing = isChosen ? listEmpty(rows) : listMissing(rows);
  const all = [...problems, ...missing];
  if (pairs.length === 0) {
    return { problems: all };
  }
  return {
    value: Object.fromEntries(pairs),
    problems: all,
  };
}

/** What is filled in of each field, and what is wrong with any. */
export function readEach(rows: readonly FieldRow[]) {
  const pairs: [name: string, value: unknown][] = [];
  const problems: Problem[] = [];
  for (const { field, control } of rows) {
    const reading = control.read();
    problems.push(...reading.problems);
    if (reading.value !== undefined) {
      pairs.push([field.name, reading.value]);
    }
  }
  return {
    pairs,
    problems,
  };
}

/** The required fields that are empty, where nothing else is wrong. */
export function listMissing(rows: readonly FieldRow[]): Problem[] {
  const required = rows.filter(({ field }) => field.required);
  return listEmpty(required);
}

function listEmpty(rows: readonly FieldRow[]): Problem[] {
  const empty = rows.filter(isEmpty);
  return empty.map(({ field, control }) => {
    const message = field.required
      ? "This is required."
      : "Fill this in, or remove it.";
    return {
      at: control.input,
      message,
    };
  });
}

function isEmpty({ control }: FieldRow): boolean {
  const { value, problems } = control.read();
  return value === undefined && problems.length === 0;
}
