import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { schemasOf } from "./placed-schemas.js";

/**
 * Finds references inside `x-hidden-properties`: a bundler does not look into
 * extensions, so they would lead nowhere.
 */
export function checkHidden(document: OpenApiDocument): Finding[] {
  const hidden = schemasOf(document).filter(({ pointer }) =>
    pointer.includes("/x-hidden-properties/"),
  );
  const references = hidden.filter(({ schema }) => schema.$ref !== undefined);
  return references.map(({ schema, pointer }) => ({
    code: "hidden-reference",
    severity: "error",
    message: `a hidden property refers to ${schema.$ref}.`,
    pointer: pointerTo(pointer, "$ref"),
    help: "Write its schema in full: references are not followed there.",
  }));
}
