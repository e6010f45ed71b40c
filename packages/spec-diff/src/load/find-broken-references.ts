import type { Json, JsonObject } from "../document.js";
import { pointerTo, tokensOf } from "./json-pointer.js";
import { childOf, referencesIn, refOf } from "./references.js";

/** A reference that leads to nothing in its document. */
export interface BrokenReference {
  /** A JSON pointer to the reference. */
  readonly pointer: string;
  readonly reference: string;
}

/**
 * Finds the references that lead out of a document, or nowhere in it: those of
 * a document that was loaded and then changed.
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

/** What a reference means in the end; nothing if it leads in a circle. */
function follow(
  document: JsonObject,
  reference: string,
  passed: Set<string>,
): Json | undefined {
  if (!reference.startsWith("#") || passed.has(reference)) {
    return undefined;
  }
  passed.add(reference);
  let value: Json | undefined = document;
  for (const token of tokensOf(decoded(reference.slice(1)))) {
    value = step(document, value, token, passed);
  }
  const next = refOf(value);
  if (next === undefined) {
    return value;
  }
  return follow(document, next, passed);
}

/** The way may lead through other references. */
function step(
  document: JsonObject,
  value: Json | undefined,
  token: string,
  passed: Set<string>,
): Json | undefined {
  const child = childOf(value, token);
  const reference = refOf(value);
  if (child !== undefined || reference === undefined) {
    return child;
  }
  const target = follow(document, reference, passed);
  return childOf(target, token);
}

/** Fragments are written as in URLs. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
