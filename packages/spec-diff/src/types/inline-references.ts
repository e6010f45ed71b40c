import { isObject } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { referenceOf } from "../normalize/resolve-node.js";
import { valueAt } from "../value-at.js";

/** How many values may be copied in all: copies may hold copies. */
const mostCopied = 200_000;

/** How many copies may stand in each other. */
const deepest = 20;

/**
 * A copy of a document, with copies in the place of references that lead
 * elsewhere than to a component: openapi-typescript writes a type for them
 * that is not there. A reference inside of what it refers to stays.
 */
export function inlineOddReferences(document: JsonObject): JsonObject {
  const inlining: Inlining = {
    document,
    copied: 0,
  };
  return copyObject(inlining, document, []);
}

interface Inlining {
  readonly document: JsonObject;
  /** How many values were copied in the place of references. */
  copied: number;
}

/** @param around The pointers of the references that were replaced. */
function copy(
  inlining: Inlining,
  value: Json,
  around: readonly string[],
): Json {
  if (around.length > 0) {
    inlining.copied += 1;
  }
  if (Array.isArray(value)) {
    return value.map((item) => copy(inlining, item, around));
  }
  if (!isObject(value)) {
    return value;
  }
  const pointer = oddReference(value);
  const isOpen = pointer !== undefined && mayInline(inlining, pointer, around);
  if (!isOpen) {
    return copyObject(inlining, value, around);
  }
  const target = valueAt(inlining.document, pointer) ?? {};
  return copy(inlining, target, [...around, pointer]);
}

function copyObject(
  inlining: Inlining,
  value: JsonObject,
  around: readonly string[],
): JsonObject {
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    copy(inlining, inner, around),
  ]);
  return Object.fromEntries(entries);
}

function mayInline(
  { copied }: Inlining,
  pointer: string,
  around: readonly string[],
): boolean {
  return (
    !around.includes(pointer) && around.length < deepest && copied < mostCopied
  );
}

/** What openapi-typescript writes a type for. */
const named = /^\/(components\/\w+|\$defs)\/[^/]+$/;

/** The pointer of a reference that leads to no component. */
function oddReference(value: JsonObject): string | undefined {
  const pointer = referenceOf(value);
  if (pointer === undefined) {
    return undefined;
  }
  if (named.test(pointer)) {
    return undefined;
  }
  return pointer;
}
