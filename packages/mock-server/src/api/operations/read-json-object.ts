import { parseJsonText } from "../parse-json.js";
import { refusePrototypeName } from "../prototype-names.js";
import { RefusedRequest } from "../refused-request.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads a body that has to be text; an empty one where there is none. */
export function textOf(body: Uint8Array | undefined): string {
  return orRefuse(() => decoder.decode(body));
}

/** Reads JSON that has to be an object. */
export function readJsonObject(text: string): Record<string, unknown> {
  const value = orRefuse(() => parseJsonText(text));
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

function orRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedRequest) {
      throw error;
    }
    throw new RefusedRequest(400, "The body must be JSON in UTF-8.");
  }
}
