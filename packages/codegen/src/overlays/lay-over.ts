import {
  findBrokenReferences,
  type JsonObject,
  type LoadedDocument,
} from "@rollcall/spec-diff";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { SpecError } from "../diagnostics/spec-error.js";
import { applyOverlay, type OverlayProblem } from "./apply-overlay.js";
import { originAt } from "./origin-at.js";
import { type Origin, Origins, start } from "./origins.js";
import type { LoadedOverlay } from "./read-overlay.js";

type Locate = LoadedDocument["locate"];

/**
 * Lays overlays over a document, one after the other. In what comes of it, each
 * value knows the file that wrote it.
 *
 * @throws SpecError for an action that cannot be carried out, and for a
 * reference that leads nowhere afterwards, each with its place.
 */
export async function layOver(
  base: LoadedDocument,
  overlays: readonly LoadedOverlay[],
): Promise<LoadedDocument> {
  const origins = new Origins();
  const document = origins.copy(base.document, start);
  applyAll(document, overlays, origins);
  const locate: Locate = (pointer) => {
    const origin = originAt(document, pointer, origins);
    return locateOrigin(origin, base, overlays);
  };
  await checkReferences(document, locate);
  return {
    ...base,
    document,
    locate,
  };
}

function applyAll(
  document: JsonObject,
  overlays: readonly LoadedOverlay[],
  origins: Origins,
): void {
  const diagnostics: Diagnostic[] = [];
  for (const [index, overlay] of overlays.entries()) {
    const problems = applyOverlay(document, overlay, index + 1, origins);
    for (const problem of problems) {
      diagnostics.push(diagnose(problem, overlay));
    }
  }
  if (diagnostics.length > 0) {
    throw new SpecError(diagnostics);
  }
}

function diagnose(
  { pointer, message }: OverlayProblem,
  { locate }: LoadedOverlay,
): Diagnostic {
  return {
    code: "overlay-target",
    severity: "error",
    message: `${message}.`,
    location: locate(pointer),
    help: "Look at the document, and correct the action or take it out.",
  };
}

async function locateOrigin(
  { layer, pointer }: Origin,
  base: LoadedDocument,
  overlays: readonly LoadedOverlay[],
) {
  const overlay = overlays[layer - 1];
  return overlay?.locate(pointer) ?? base.locate(pointer);
}

async function checkReferences(
  document: JsonObject,
  locate: Locate,
): Promise<void> {
  const diagnostics: Diagnostic[] = [];
  for (const { pointer, reference } of findBrokenReferences(document)) {
    diagnostics.push({
      code: "overlay-reference",
      severity: "error",
      message: `With the overlays, the $ref leads nowhere: ${reference}.`,
      location: await locate(pointer),
      help: "Let the overlays add what it means, or leave it where it was.",
    });
  }
  if (diagnostics.length > 0) {
    throw new SpecError(diagnostics);
  }
}
