import { type Json, type JsonObject, pointerTo } from "@rollcall/spec-diff";
import { query } from "json-p3";
import { mergeInto } from "./merge-into.js";
import type { Overlay, OverlayAction } from "./overlay.js";

/** An action that cannot be carried out. */
interface OverlayProblem {
  /** Into the overlay. */
  readonly pointer: string;
  readonly message: string;
}

/** A document with an overlay laid over it. */
export interface Overlaid {
  readonly document: JsonObject;
  readonly problems: readonly OverlayProblem[];
  /**
   * For what the overlay has brought, by its pointer in the document: the
   * pointer into the overlay.
   */
  readonly origins: ReadonlyMap<string, string>;
}

/** Where a target is, from the root of the document. */
type Place = readonly (string | number)[];

/**
 * Lays an overlay over a copy of a document, action by action. An action that
 * finds no target is a problem: what it was meant to add would be missing.
 */
export function applyOverlay(
  document: JsonObject,
  { actions }: Overlay,
): Overlaid {
  const copy = structuredClone(document);
  const problems: OverlayProblem[] = [];
  const origins = new Map<string, string>();
  for (const [index, action] of actions.entries()) {
    const pointer = pointerTo("/actions", index);
    const message = applyAction(copy, action, pointer, origins);
    if (message !== undefined) {
      problems.push({
        pointer: pointerTo(pointer, "target"),
        message,
      });
    }
  }
  return {
    document: copy,
    problems,
    origins,
  };
}

/** What is wrong with the action; undefined if nothing is. */
function applyAction(
  document: JsonObject,
  action: OverlayAction,
  pointer: string,
  origins: Map<string, string>,
): string | undefined {
  const { target, update, remove } = action;
  let places: Place[];
  try {
    places = placesOf(document, target);
  } catch (error) {
    const { message } = error as Error;
    return `${target} is no JSONPath: ${message}`;
  }
  if (places.length === 0) {
    return `${target} finds nothing in the document`;
  }
  if (remove) {
    removeAll(document, places);
    return undefined;
  }
  for (const place of places) {
    const value = valueAt(document, place);
    const isContainer = typeof value === "object" && value !== null;
    if (!isContainer) {
      return `${target} finds a value that nothing can be added to`;
    }
    const at = {
      pointer: pointerTo("", ...place),
      origin: pointerTo(pointer, "update"),
      origins,
    };
    mergeInto(value, update ?? {}, at);
  }
  return undefined;
}

function placesOf(document: JsonObject, target: string): Place[] {
  const nodes = query(target, document);
  return [...nodes].map(({ location }) => location);
}

function valueAt(document: JsonObject, place: Place): Json | undefined {
  let value: Json | undefined = document;
  for (const step of place) {
    value = (value as Record<string | number, Json>)[step];
  }
  return value;
}

/** From the last one: to take an element out moves those behind it. */
function removeAll(document: JsonObject, places: readonly Place[]): void {
  for (const place of places.toReversed()) {
    const parent = valueAt(document, place.slice(0, -1));
    const step = place.at(-1);
    if (Array.isArray(parent)) {
      parent.splice(Number(step), 1);
    } else if (step !== undefined) {
      Reflect.deleteProperty(parent as JsonObject, step);
    }
  }
}
