import { decodeReference } from "../decode-reference.js";
import { isObject, textAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { valueAt } from "../value-at.js";

/** A part of a document, and where it stands. */
export interface Node {
  readonly value: Json;
  /** A JSON pointer into the document. */
  readonly pointer: string;
  /** Schemas that hold as well, where several parts of an `allOf` say it. */
  readonly others?: readonly Node[] | undefined;
}

/** Tells nodes apart, those that hold several schemas at once as well. */
export function nodeKey({ value, pointer, others = [] }: Node): string {
  const isNullable = isObject(value) && value.nullable === true;
  const type = isObject(value) ? textAt(value, "type") : undefined;
  const own = [pointer, isNullable ? "?" : "", type ?? ""].join(" ");
  return [own, ...others.map(nodeKey)].join("&");
}

/** The pointer that a value refers to. */
export function referenceOf(value: Json | undefined): string | undefined {
  const text = isObject(value) ? textAt(value, "$ref") : undefined;
  if (text === undefined) {
    return undefined;
  }
  return targetOf(text);
}

/** The pointer in the text of a reference. */
export function targetOf(reference: string): string | undefined {
  if (!reference.startsWith("#")) {
    return undefined;
  }
  const fragment = reference.slice(1);
  return decodeReference(fragment);
}

/**
 * What a part of a document is: itself, or what its reference leads to. What
 * stands beside a `$ref` is laid over it.
 */
export function resolveNode(document: JsonObject, node: Node): Node {
  let current = node;
  const seen = new Set<string>();
  for (;;) {
    const target = referenceOf(current.value);
    if (target === undefined) {
      return current;
    }
    if (seen.has(target)) {
      return current;
    }
    seen.add(target);
    current = {
      value: withBeside(valueAt(document, target) ?? {}, current.value),
      pointer: target,
    };
  }
}

function withBeside(target: Json, reference: Json): Json {
  if (!isObject(target)) {
    return target;
  }
  if (!isObject(reference)) {
    return target;
  }
  const { $ref: _, ...beside } = reference;
  return {
    ...target,
    ...beside,
  };
}
