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
  const value = readJsonObject(body);
  checkValue("", value, spec);
  return knownFieldsOf(value, spec);
}

/** Reads a JSON body that has to be an object. */
export function readJsonObject(
  body: Uint8Array | undefined,
): Record<string, unknown> {
  const value = parse(body);
  if (!isRecord(value)) {
    throw new RefusedRequest(400, "The body must be a JSON object.");
  }
  for (const name of Object.keys(value)) {
    refusePrototypeName(name);
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  const isObject = typeof value === "object" && value !== null;
  return isObject && !Array.isArray(value);
}

function knownFieldsOf(
  value: Record<string, unknown>,
  spec: ValueSpec,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(spec.properties ?? {})) {
    if (Object.hasOwn(value, name)) {
      fields[name] = value[name];
    }
  }
  return fields;
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
