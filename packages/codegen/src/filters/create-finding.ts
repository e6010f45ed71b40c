import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";

/** Creates a finding: an error, which stops the generation. */
export function createFinding(
  code: string,
  pointer: string,
  message: string,
  help: string,
): Finding {
  return {
    code,
    severity: "error",
    message,
    pointer,
    help,
  };
}

/**
 * Reports a pointer that leads to no field.
 *
 * @param name - The key of the rule that holds the pointer.
 */
export function reportMissingField(
  pointer: string,
  field: string,
  name = "field",
  what = "field",
): Finding {
  const message = `"${field}" leads to no ${what} of the items of the list.`;
  const help = `Write a JSON pointer to a ${what} that their schema has, such as /start_timestamp.`;
  return createFinding("filter-field", pointerTo(pointer, name), message, help);
}
