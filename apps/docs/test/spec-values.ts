import type { OpenApiDocument, Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";

/** Every enum value that can be reached from a part of the spec. */
export function enumValuesIn(
  document: OpenApiDocument,
  part: unknown,
): Set<string> {
  const values = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) {
      return;
    }
    seen.add(node);
    const {
      $ref,
      enum: own,
      examples: _,
      example: __,
      ...rest
    } = node as Schema & { examples?: unknown; example?: unknown };
    for (const value of Array.isArray(own) ? own : []) {
      values.add(String(value));
    }
    if ($ref) {
      visit(target(document, $ref));
    }
    for (const child of Object.values(rest)) {
      visit(child);
    }
  };
  visit(part);
  return values;
}

function target(document: OpenApiDocument, $ref: string): unknown {
  return resolve(document, { $ref });
}
