import {
  type Json,
  type JsonObject,
  type LoadedData,
  loadData,
  pointerTo,
} from "@rollcall/spec-diff";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SpecError } from "../diagnostics/spec-error.js";
import { isObject } from "./is-object.js";
import type { Overlay, OverlayAction } from "./overlay.js";

/** An overlay that knows the places of its parts. */
export interface LoadedOverlay extends Overlay, Pick<LoadedData, "locate"> {}

/** What keeps a file from being an overlay. */
interface ShapeFault {
  readonly pointer: string;
  readonly message: string;
}

const help =
  'Write `overlay: 1.0.0` and `actions`, a list of { target, update } or { target, remove: true }, as in "OpenAPI Overlay 1.0".';

/**
 * Reads an overlay file.
 *
 * @param cwd What messages show paths from.
 * @throws LoadError when it cannot be read, SpecError when it is no overlay;
 * both with the place.
 */
export async function readOverlay(
  path: string,
  cwd: string,
): Promise<LoadedOverlay> {
  const { value, locate } = await loadData(path, cwd);
  const faults = faultsOf(value);
  if (faults.length > 0) {
    throw new SpecError(faults.map((fault) => diagnose(fault, locate)));
  }
  const { actions } = value as { actions: Json } & JsonObject;
  return {
    actions: actions as unknown as OverlayAction[],
    locate,
  };
}

function faultsOf(value: Json): ShapeFault[] {
  if (!isObject(value)) {
    return [faultAt("", "This is no OpenAPI Overlay")];
  }
  const { overlay, actions } = value;
  if (typeof overlay !== "string" || !/^1\./.test(overlay)) {
    return [faultAt("/overlay", "This is no OpenAPI Overlay of version 1")];
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    return [faultAt("/actions", "The overlay has no actions")];
  }
  return actions.flatMap(faultsOfAction);
}

function faultsOfAction(action: Json, index: number): ShapeFault[] {
  const pointer = pointerTo("/actions", index);
  if (!isObject(action) || typeof action.target !== "string") {
    return [faultAt(pointer, "The action has no target")];
  }
  const { remove = false } = action;
  if (typeof remove !== "boolean") {
    const here = pointerTo(pointer, "remove");
    return [faultAt(here, "remove is neither true nor false")];
  }
  return [];
}

function faultAt(pointer: string, message: string): ShapeFault {
  return {
    pointer,
    message,
  };
}

function diagnose(
  { pointer, message }: ShapeFault,
  locate: LoadedData["locate"],
): Diagnostic {
  return {
    code: "overlay-shape",
    severity: "error",
    message: `${message}.`,
    location: locate(pointer),
    help,
  };
}
