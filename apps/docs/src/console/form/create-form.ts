import type { FormSection, FormValues, Place } from "../model/console-facts.js";
import { part } from "../page/element.js";
import { isRecord, type Problem } from "./control.js";
import { createControl } from "./create-control.js";
import { createFieldRow, type FieldRow } from "./field-row.js";
import { ownValue } from "./own-value.js";
import { listMissing, readEach } from "./read-rows.js";

/** What is filled in, and what is wrong with it. */
interface FormReading {
  readonly values: FormValues;
  readonly problems: readonly Problem[];
}

/** The form of a request. */
export interface RequestForm {
  readonly element: HTMLElement;
  read(): FormReading;
  write(values: FormValues): void;
}

interface SectionRows {
  readonly place: Place;
  readonly title: string;
  readonly rows: readonly FieldRow[];
}

/** Makes the form of these sections. */
export function createForm(sections: readonly FormSection[]): RequestForm {
  const made = sections.map(createRows);
  const elements = made.map(createFieldset);
  return {
    element: part("div", "con-form", ...elements),
    read: () => readSections(made),
    write: (values) => writeSections(made, values),
  };
}

function createRows({ place, title, fields }: FormSection): SectionRows {
  const rows = fields.map((field) => {
    const id = `con-${place}-${field.name}`;
    return createFieldRow(field, id, createControl);
  });
  return {
    place,
    title,
    rows,
  };
}

function createFieldset({ title, rows }: SectionRows): HTMLElement {
  const elements = rows.map((row) => row.element);
  return part(
    "fieldset",
    "con-section",
    part("legend", "con-title", title),
    ...elements,
  );
}

function readSections(sections: readonly SectionRows[]): FormReading {
  const values: Partial<Record<Place, Record<string, unknown>>> = {};
  const problems: Problem[] = [];
  for (const { place, rows } of sections) {
    const reading = readEach(rows);
    values[place] = Object.fromEntries(reading.pairs);
    problems.push(...reading.problems, ...listMissing(rows));
  }
  return {
    values,
    problems,
  };
}

/** A value that is not there empties its field. */
function writeSections(
  sections: readonly SectionRows[],
  values: FormValues,
): void {
  for (const { place, rows } of sections) {
    const given = values[place];
    const named = isRecord(given) ? given : {};
    for (const { field, control } of rows) {
      control.write(ownValue(named, field));
    }
  }
}
