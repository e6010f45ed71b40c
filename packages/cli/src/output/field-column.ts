import type { SchemaReference } from "@rollcall/core/spec";
import type { Column } from "./column.js";
import { type FieldPath, readField } from "./fields.js";
import { formatInstant } from "./format-cells.js";
import { isInstantIn } from "./is-instant-in.js";
import { showValue } from "./show-value.js";
import type { TimeFormat } from "./time-format.js";

/** A title stays legible where it is no longer than this. */
const widestTitle = 14;

/** The column of a field that `--fields` names. Ids are never shortened. */
export function createFieldColumn(
  { name, names }: FieldPath,
  schema: SchemaReference,
  times: TimeFormat,
): Column {
  const isId = names.at(-1)?.endsWith("_id");
  const isInstant = isInstantIn(schema, names);
  const title = isInstant ? `${name} (${times.words})` : name;
  return {
    title,
    cell(record) {
      const value = readField(record, names);
      if (isInstant) {
        return formatInstant(value, times);
      }
      return showValue(value);
    },
    ...(!isId && { shrinksTo: Math.min(title.length, widestTitle) }),
  };
}
