import type { OpenApiDocument } from "@rollcall/codegen";
import { type Finding, tokensOf } from "@rollcall/spec-diff";
import { isAboutWords, isOfGoneField } from "./describe-finding.js";
import { placeOf } from "./spec-place.js";

/** Two documents that were compared. */
export interface Compared {
  readonly old: OpenApiDocument;
  readonly revised: OpenApiDocument;
}

/** Whether a reader of the API wants to know: what the wire does, and words. */
export function isTold(finding: Finding, compared: Compared): boolean {
  switch (finding.lens) {
    case "wire":
      return true;
    case "docs":
      return isAboutWords(finding) && isOfTheSame(finding, compared);
    case "types":
      return isToldOfTypes(finding, compared);
    default:
      return false;
  }
}

/**
 * The wire does not mind when answers lose an optional field, or when a schema
 * is new; readers do.
 */
function isToldOfTypes(finding: Finding, { revised }: Compared): boolean {
  const { code, pointer } = finding;
  if (isOfGoneField(finding)) {
    return valueAt(revised, pointer) === undefined;
  }
  const isSchema = tokensOf(pointer).length === 3;
  const isNewSchema = code === "types-added" && isSchema;
  return isNewSchema || code === "types-name-renamed";
}

/**
 * Words are compared by index: where a parameter came before others, those of
 * two different ones.
 */
function isOfTheSame({ pointer }: Finding, { old, revised }: Compared) {
  return placeOf(old, pointer) === placeOf(revised, pointer);
}

function valueAt(document: OpenApiDocument, pointer: string): unknown {
  let value: unknown = document;
  for (const token of tokensOf(pointer)) {
    value = Object(value)[token];
  }
  return value;
}
