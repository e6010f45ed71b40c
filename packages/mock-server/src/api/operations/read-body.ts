import type { ValueSpec } from "../../spec.js";
import { parseJsonBytes, refusePrototypeName } from "../prototype-names.js";
import { checkValue } from "../query/check-value.js";
import { RefusedRequest } from "../refused-request.js";

/**
 * Reads a JSON body, checks it against the spec, and keeps the fields that the
 * spec names.
 */
export function readBody(
  body: Uint8Array | undefined,
  spec: ValueSpec,
): Record<string, unknown> {
  const value = parse(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RefusedRequest(400, "The body must be a JSON object.");
  }
  for (const name of Object.keys(value)) {
    refusePrototypeName(name);
  }
  checkValue("", value, spec);
  const known = Object.keys(spec.properties ?? {});
  return Object.fromEntries(
    known
      .filter((name) => Object.hasOwn(value, name))
      .map((name) => [name, (value as Record<string, unknown>)[name]]),
  );
}

function parse(body: Uint8Array | undefined): unknown {
  try {
    return parseJsonBytes(body ?? new Uint8Array());
  } catch (error) {
    if (error instanceof RefusedRequest) {
      throw error;
    }
    throw new RefusedRequest(400, "The body must be JSON in UTF-8.");
  }
}
