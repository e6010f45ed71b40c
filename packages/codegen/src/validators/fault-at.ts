import { pointerTo } from "@rollcall/spec-diff";
import { SpecFault } from "../diagnostics/spec-fault.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import type { Scope } from "./scope.js";

/**
 * An error with the place of the schema that it is about. One that has a place
 * already, or a schema that the document does not hold as it is, changes
 * nothing: something around it has a place.
 */
export function faultAt(
  { document }: Scope,
  schema: Schema,
  error: unknown,
): unknown {
  const pointer =
    error instanceof SpecFault ? undefined : find(document, schema);
  if (pointer === undefined) {
    return error;
  }
  return new SpecFault({
    code: "schema",
    severity: "error",
    message: messageOf(error),
    pointer,
    help: "Say it in other words, or teach it to packages/codegen/src/validators.",
  });
}

/** Where schemas lead to each other in a circle, seen, or by the stack's end. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError) {
    return "The schema is nothing but itself.";
  }
  return (error as Error).message;
}

function find(document: OpenApiDocument, schema: Schema): string | undefined {
  const open: [pointer: string, node: unknown][] = [["", document]];
  for (const [pointer, node] of open) {
    if (node === schema) {
      return pointer;
    }
    if (typeof node === "object" && node !== null) {
      for (const [key, inner] of Object.entries(node)) {
        open.push([pointerTo(pointer, key), inner]);
      }
    }
  }
  return undefined;
}
