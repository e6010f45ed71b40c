import type { FieldName } from "@rollcall/sinks";
import { type FieldPath, readFieldList } from "../../output/fields.js";

/**
 * Reads the fields of an export, which are written as those of a list.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where a name is empty, or is there twice.
 */
export function readExportFields(
  text: string,
  flag: string,
): readonly FieldName[] {
  return readFieldList(text, flag).map(toFieldName);
}

/** A name with dots, or a list where a name has a dot of its own. */
function toFieldName({ names }: FieldPath): FieldName {
  const hasDots = names.some((name) => name.includes("."));
  if (hasDots) {
    return names;
  }
  return names.join(".");
}
