import { type Json, type JsonObject, pointerTo } from "@rollcall/spec-diff";

/** Where a merge stands, in the document and in the overlay. */
export interface MergePlace {
  readonly pointer: string;
  readonly origin: string;
  /** Filled with what the overlay brings. */
  readonly origins: Map<string, string>;
}

/**
 * Merges an update into a part of a document: objects name by name, elements
 * behind those of a list, and anything else in place of what was there (OpenAPI
 * Overlay 1.0, section 4.4.3.1).
 */
export function mergeInto(
  target: JsonObject | Json[],
  update: Json,
  place: MergePlace,
): void {
  if (Array.isArray(target)) {
    append(target, update, place);
    return;
  }
  for (const [name, value] of Object.entries(update as JsonObject)) {
    const inner = stepTo(place, name);
    const present = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isMergeable(present, value)) {
      mergeInto(present, value, inner);
      continue;
    }
    define(target, name, structuredClone(value));
    place.origins.set(inner.pointer, inner.origin);
  }
}

function append(target: Json[], update: Json, place: MergePlace): void {
  const added = Array.isArray(update) ? update : [update];
  for (const value of added) {
    const { pointer } = stepTo(place, target.length);
    place.origins.set(pointer, place.origin);
    target.push(structuredClone(value));
  }
}

function stepTo(place: MergePlace, name: string | number): MergePlace {
  return {
    ...place,
    pointer: pointerTo(place.pointer, name),
    origin: pointerTo(place.origin, name),
  };
}

/** Two objects, or two lists. */
function isMergeable(
  present: Json | undefined,
  value: Json,
): present is JsonObject | Json[] {
  const isPresent = typeof present === "object" && present !== null;
  const isValue = typeof value === "object" && value !== null;
  return (
    isPresent && isValue && Array.isArray(present) === Array.isArray(value)
  );
}

/** As its own property, whatever its name. */
function define(target: JsonObject, name: string, value: Json): void {
  Object.defineProperty(target, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
