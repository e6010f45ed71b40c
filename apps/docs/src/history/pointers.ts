import type { OpenApiDocument } from "@rollcall/codegen";
import { pointerTo } from "@rollcall/spec-diff";

/** Where each object of a document stands, as a JSON pointer. */
export type Pointers = ReadonlyMap<object, string>;

/** Notes where each object and array of a document stands. */
export function mapPointers(document: OpenApiDocument): Pointers {
  const pointers = new Map<object, string>();
  addPointers(pointers, document, "");
  return pointers;
}

function addPointers(
  pointers: Map<object, string>,
  value: unknown,
  pointer: string,
): void {
  const isKnown = typeof value !== "object" || value === null;
  if (isKnown) {
    return;
  }
  if (pointers.has(value)) {
    return;
  }
  pointers.set(value, pointer);
  for (const [name, inner] of Object.entries(value)) {
    addPointers(pointers, inner, pointerTo(pointer, name));
  }
}
