import { decodeReference } from "../decode-reference.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo, tokensOf } from "./json-pointer.js";
import { childOf, referencesIn, refOf } from "./references-in.js";

/** A reference that leads to nothing in its document. */
export interface BrokenReference {
  /** A JSON pointer to the reference. */
  readonly pointer: string;
  readonly reference: string;
}

/**
 * Finds the references of a document that lead to nothing in that document.
 * Loading checks this; a document that was changed after loading needs it again.
 *
 * @example
 * ```ts
 * import { findBrokenReferences } from "@rollcall/spec-diff";
 *
 * findBrokenReferences({ a: { $ref: "#/b" } });
 * // => [{ pointer: "/a/$ref", reference: "#/b" }]
 * ```
 */
export function findBrokenReferences(document: JsonObject): BrokenReference[] {
  const broken: BrokenReference[] = [];
  for (const { holder, key, tokens } of referencesIn(document)) {
    const reference = String(holder[key]);
    if (!leadsInside(document, reference)) {
      broken.push({
        pointer: pointerTo("", ...tokens),
        reference,
      });
    }
  }
  return broken;
}

function leadsInside(document: JsonObject, reference: string): boolean {
  return follow(document, reference, new Set()) !== undefined;
}

/**
 * Follows a reference to the value at the end of its chain; `undefined` where
 * there is none, or where the chain is a circle.
 */
function follow(
  document: JsonObject,
  reference: string,
  passed: Set<string>,
): Json | undefined {
  if (!reference.startsWith("#")) {
    return undefined;
  }
  if (passed.has(reference)) {
    return undefined;
  }
  passed.add(reference);
  let value: Json | undefined = document;
  for (const token of tokensOf(decodeReference(reference.slice(1)))) {
    value = takeStep(document, value, token, passed);
  }
  const next = refOf(value);
  if (next === undefined) {
    return value;
  }
  return follow(document, next, passed);
}

/** Takes one step of a pointer. A step may pass through another reference. */
function takeStep(
  document: JsonObject,
  value: Json | undefined,
  token: string,
  passed: Set<string>,
): Json | undefined {
  const child = childOf(value, token);
  const reference = refOf(value);
  if (child !== undefined) {
    return child;
  }
  if (reference === undefined) {
    return child;
  }
  const target = follow(document, reference, passed);
  return childOf(target, token);
}
