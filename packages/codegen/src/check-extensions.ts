import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "./diagnostics/diagnostic.js";
import type { OpenApiDocument } from "./openapi-document.js";
import type { PlacedOperation } from "./placed-operation.js";

/** Finds an `x-safe` that is neither true nor false. */
export function checkExtensions(
  _document: OpenApiDocument,
  { operation, pointer }: PlacedOperation,
): Finding[] {
  const safe = operation["x-safe"];
  if (safe === undefined || typeof safe === "boolean") {
    return [];
  }
  return [createFinding("x-safe", safe, "true or false", pointer)];
}

/** Finds an `x-webhook-delivery` whose values are not numbers. */
export function checkDelivery({
  "x-webhook-delivery": delivery,
}: OpenApiDocument): Finding[] {
  if (delivery === undefined) {
    return [];
  }
  const isRight =
    Number.isFinite(delivery?.timeoutMs) && Number.isFinite(delivery?.retries);
  if (isRight) {
    return [];
  }
  const wanted = "an object with the numbers timeoutMs and retries";
  return [createFinding("x-webhook-delivery", delivery, wanted, "")];
}

/** Finds a notice of a later version that does not say when, which or what. */
export function checkLegacy({
  "x-legacy": legacy,
}: OpenApiDocument): Finding[] {
  if (legacy === undefined) {
    return [];
  }
  const { notice, successor, description } = Object(legacy);
  const isDated = /^\d{4}-\d\d-\d\d$/.test(notice);
  const isVersion = /^v\d+$/.test(successor);
  const isDescribed = typeof description === "string";
  if (isDated && isVersion && isDescribed) {
    return [];
  }
  const wanted =
    "an object with the day of the notice, the successor (`v3`) and a description";
  return [createFinding("x-legacy", legacy, wanted, "")];
}

function createFinding(
  key: string,
  value: unknown,
  wanted: string,
  pointer: string,
): Finding {
  return {
    code: "extension",
    severity: "error",
    message: `"${key}" is ${JSON.stringify(value)}.`,
    pointer: pointerTo(pointer, key),
    help: `Make it ${wanted}.`,
  };
}
