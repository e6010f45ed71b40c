import type { ValueForm } from "@rollcall/cli/reference";
import { allOf } from "./all-of.js";
import { writeCondition } from "./write-condition.js";
import { writeEntries } from "./write-entries.js";
import { writeObject } from "./write-object.js";
import { writeValue } from "./write-value.js";

/**
 * What a flag is given for a value, once for each text: the short form where
 * that cannot be misread, and JSON otherwise.
 *
 * @returns `undefined` where the value cannot be said.
 */
export function listFlagTexts(
  form: ValueForm,
  value: unknown,
): readonly string[] | undefined {
  switch (form.kind) {
    case "value":
      return sayAll([value], (one) => writeValue(one, form.isInstant));
    case "list":
      return sayAll(value, (one) => writeValue(one, false));
    case "condition":
      return writeCondition(value, form) ?? [JSON.stringify(value)];
    case "entries":
      return writeEntries(value, form) ?? [JSON.stringify(value)];
    case "objects":
      return sayAll(value, (one) => {
        const short = writeObject(one, form, listFlagTexts);
        return short ?? JSON.stringify(one);
      });
  }
}

/** All of them, or none. */
function sayAll(
  values: unknown,
  write: (value: unknown) => string | undefined,
): string[] | undefined {
  if (!Array.isArray(values)) {
    return undefined;
  }
  return allOf(values.map(write));
}
