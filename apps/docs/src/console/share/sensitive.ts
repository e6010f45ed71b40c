import { isRecord } from "../form/control.js";
import type { FormSection, FormValues } from "../model/console-facts.js";
import type { FormField, Shape } from "../model/form-field.js";

/** A form without people's data, and the names of what was left out. */
export interface Shareable {
  readonly values: FormValues;
  readonly leftOut: readonly string[];
}

/** Leaves out what fields hold that the spec marks as `x-sensitive`. */
export function withoutSensitive(
  sections: readonly FormSection[],
  values: FormValues,
): Shareable {
  const leftOut: string[] = [];
  const pairs = sections.map(({ place, fields }) => {
    const kept = keepFields(fields, values[place] ?? {}, leftOut);
    return [place, kept] as const;
  });
  return {
    values: Object.fromEntries(pairs),
    leftOut,
  };
}

function keepFields(
  fields: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
  leftOut: string[],
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const { name, shape, sensitive } of fields) {
    const value = given[name];
    if (value === undefined) {
      continue;
    }
    if (sensitive) {
      leftOut.push(name);
    } else {
      kept[name] = keepInside(shape, value, leftOut);
    }
  }
  return kept;
}

function keepInside(shape: Shape, value: unknown, leftOut: string[]): unknown {
  if (shape.kind === "group" && isRecord(value)) {
    return keepFields(shape.fields, value, leftOut);
  }
  if (shape.kind === "list" && Array.isArray(value)) {
    return value.map((item) => keepInside(shape.item, item, leftOut));
  }
  return value;
}
