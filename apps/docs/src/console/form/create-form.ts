import type { FormSection, FormValues, Place } from "../model/console-facts.js";
import { element } from "../page/element.js";
import { isRecord, type Problem } from "./control.js";
import { createControl } from "./create-control.js";
import { createFieldRow, type FieldRow } from "./field-row.js";
import { listMissing } from "./group-control.js";

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
  readonly rows: readonly FieldRow[];
}

/** Makes the form of these sections. */
export function createForm(sections: readonly FormSection[]): RequestForm {
  const made = sections.map(({ place, fields }): SectionRows => {
    const rows = fields.map((field) =>
      createFieldRow(field, `con-${place}-${field.name}`, createControl),
    );
    return { place, rows };
  });
  const elements = made.map(({ rows }, index) =>
    element(
      "fieldset",
      { class: "con-section" },
      element("legend", { class: "con-title" }, sections[index]?.title),
      ...rows.map((row) => row.element),
    ),
  );
  return {
    element: element("div", { class: "con-form" }, ...elements),
    read: () => readSections(made),
    write(values) {
      for (const { place, rows } of made) {
        const given = values[place];
        const named = isRecord(given) ? given : {};
        for (const { field, control } of rows) {
          const isOwn = Object.hasOwn(named, field.name);
          control.write(isOwn ? named[field.name] : undefined);
        }
      }
    },
  };
}

function readSections(sections: readonly SectionRows[]): FormReading {
  const values: Partial<Record<Place, Record<string, unknown>>> = {};
  const problems: Problem[] = [];
  for (const { place, rows } of sections) {
    const named: Record<string, unknown> = {};
    for (const { field, control } of rows) {
      const reading = control.read();
      problems.push(...reading.problems);
      if (reading.value !== undefined) {
        named[field.name] = reading.value;
      }
    }
    problems.push(...listMissing(rows));
    values[place] = named;
  }
  return { values, problems };
}
