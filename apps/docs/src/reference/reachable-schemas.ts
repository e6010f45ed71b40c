import type { OpenApiDocument } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { nameOf } from "./schema-names.js";

/** The named schemas that a part of the spec leads to, however deep. */
export function listReachableSchemas(
  document: OpenApiDocument,
  part: object,
): string[] {
  const names = new Set<string>();
  const waiting: unknown[] = [part];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isObject(node)) {
      continue;
    }
    if (seen.has(node)) {
      continue;
    }
    seen.add(node);
    waiting.push(...Object.values(node));
    if (typeof node.$ref === "string") {
      const name = nameOf(node);
      names.add(name ?? node.$ref);
      waiting.push(resolve(document, { $ref: node.$ref }));
    }
  }
  return [...names].sort();
}

function isObject(value: unknown): value is { $ref?: string } {
  return typeof value === "object" && value !== null;
}
