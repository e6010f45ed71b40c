import type { Input } from "@rollcall/codegen";

/** Where an input stands in its document: a parameter is around its schema. */
export function placeOfInput(input: Input): string {
  const { pointer } = input;
  if (input.in === "body") {
    return pointer;
  }
  const end = pointer.lastIndexOf("/schema");
  return pointer.slice(0, end);
}
