import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { schemasOf } from "./placed-schemas.js";

/**
 * Finds references inside `x-hidden-properties`: a bundler does not look into
 * extensions, so they would lead nowhere.
 */
export function checkHidden(document: OpenApiDocument): Finding[] {
  const findings: Finding[] = [];
  for (const { schema, pointer } of schemasOf(document)) {
    const { $ref } = schema;
    const isHidden = pointer.includes("/x-hidden-properties/");
    if (isHidden && $ref !== undefined) {
      findings.push({
        code: "hidden-reference",
        severity: "error",
        message: `a hidden property refers to ${$ref}.`,
        pointer: pointerTo(pointer, "$ref"),
        help: "Write its schema in full: references are not followed there.",
      });
    }
  }
  return findings;
}
