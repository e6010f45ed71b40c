import type { Json, JsonObject } from "@rollcall/spec-diff";
import { inside, type Origin, type Origins } from "./origins.js";

/**
 * Merges an update into a part of a document: objects name by name, elements
 * behind those of a list, and anything else in place of what was there (OpenAPI
 * Overlay 1.0, section 4.4.3.1).
 */
export function mergeInto(
  target: JsonObject | Json[],
  update: Json,
  origin: Origin,
  origins: Origins,
): void {
  if (Array.isArray(target)) {
    append(target, update, origin, origins);
    return;
  }
  for (const [name, value] of Object.entries(update as JsonObject)) {
    const inner = inside(origin, name);
    const present = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isMergeable(present, value)) {
      mergeInto(present, value, inner, origins);
    } else {
      origins.write(target, name, value, inner);
    }
  }
}

function append(
  target: Json[],
  update: Json,
  origin: Origin,
  origins: Origins,
): void {
  if (!Array.isArray(update)) {
    origins.write(target, target.length, update, origin);
    return;
  }
  for (const [index, value] of update.entries()) {
    const inner = inside(origin, index);
    origins.write(target, target.length, value, inner);
  }
}

/** Two objects, or two lists. */
function isMergeable(
  present: Json | undefined,
  value: Json,
): present is JsonObject | Json[] {
  const isPresent = typeof present === "object" && present !== null;
  const isValue = typeof value === "object" && value !== null;
  if (!isPresent) {
    return false;
  }
  if (!isValue) {
    return false;
  }
  return Array.isArray(present) === Array.isArray(value);
}
