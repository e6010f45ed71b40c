import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";

/** Finds a filter that nothing can be generated from. */
export function finding(
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

/** Finds a pointer that leads nowhere; `name` is the rule's own word for it. */
export function noField(
  pointer: string,
  field: string,
  name = "field",
  what = "field",
): Finding {
  const message = `"${field}" leads to no ${what} of the items of the list.`;
  const help = `Write a JSON pointer to a ${what} that their schema has, such as /start_timestamp.`;
  return finding("filter-field", pointerTo(pointer, name), message, help);
}
