import { type Json, type JsonObject, pointerTo } from "@rollcall/spec-diff";
import { findTargets, type Target } from "./find-targets.js";
import { isObject } from "./is-object.js";
import { mergeInto } from "./merge-into.js";
import type { Origins } from "./origins.js";
import type { Overlay, OverlayAction } from "./overlay.js";

/** An action that cannot be carried out. */
export interface OverlayProblem {
  /** Into the overlay. */
  readonly pointer: string;
  readonly message: string;
}

/** Where an action stands among all. */
interface ActionPlace {
  readonly layer: number;
  readonly pointer: string;
  readonly origins: Origins;
}

/**
 * Lays an overlay over a document, action by action, and changes the document.
 * An action that finds no target is a problem: what it was meant to add would
 * be missing.
 *
 * @param layer Which overlay it is, from 1.
 */
export function applyOverlay(
  document: JsonObject,
  { actions }: Overlay,
  layer: number,
  origins: Origins,
): OverlayProblem[] {
  const problems: OverlayProblem[] = [];
  for (const [index, action] of actions.entries()) {
    const place = {
      layer,
      pointer: pointerTo("/actions", index),
      origins,
    };
    const message = applyAction(document, action, place);
    if (message !== undefined) {
      problems.push({
        pointer: pointerTo(place.pointer, "target"),
        message,
      });
    }
  }
  return problems;
}

/** What is wrong with the action; undefined if nothing is. */
function applyAction(
  document: JsonObject,
  action: OverlayAction,
  place: ActionPlace,
): string | undefined {
  const { target: path, update } = action;
  const targets = findTargets(document, path);
  if (typeof targets === "string") {
    return targets;
  }
  if (action.remove) {
    return removeAll(targets, path, place.origins);
  }
  for (const target of targets) {
    const message = updateTarget(target, path, update, place);
    if (message !== undefined) {
      return message;
    }
  }
  return undefined;
}

function updateTarget(
  { value }: Target,
  path: string,
  update: Json | undefined,
  { layer, pointer, origins }: ActionPlace,
): string | undefined {
  if (update === undefined) {
    return "The action neither updates nor removes anything";
  }
  if (typeof value !== "object" || value === null) {
    return `${path} finds a value that nothing can be added to`;
  }
  if (!Array.isArray(value) && !isObject(update)) {
    return `${path} finds an object, and the update is none`;
  }
  const origin = {
    layer,
    pointer: pointerTo(pointer, "update"),
  };
  mergeInto(value, update, origin, origins);
  return undefined;
}

/** From the last one: to take an element out moves those behind it. */
function removeAll(
  targets: readonly Target[],
  path: string,
  origins: Origins,
): string | undefined {
  for (const { parent, step } of targets.toReversed()) {
    if (parent === undefined) {
      return `${path} is the whole document, which cannot be removed`;
    }
    if (Array.isArray(parent)) {
      origins.removeElement(parent, Number(step));
    } else {
      Reflect.deleteProperty(parent, String(step));
    }
  }
  return undefined;
}
