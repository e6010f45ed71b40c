import { parseJsonBytes } from "../../api/parse-json.js";
import { RefusedRequest } from "../../api/refused-request.js";
import { isObject, type JsonObject } from "../../util/is-object.js";
import { AdminError } from "./admin-error.js";
import { type Rules, readFields, type Values } from "./read-fields.js";

/**
 * Makes of a JSON body what a route works with. `json` is `undefined` without a
 * body; `where`: the route, for the message.
 */
export type BodyReader<T> = (json: unknown, where: string) => T;

/** For routes that take no body. An empty object is as good as none. */
export const noBody: BodyReader<undefined> = (json, where) => {
  if (json !== undefined) {
    readFields(Object.entries(objectIn(json)), {}, where);
  }
  return undefined;
};

/** For routes that take an object with these fields. */
export function fieldsBody<R extends Rules>(rules: R): BodyReader<Values<R>> {
  return (json, where) =>
    readFields(Object.entries(objectIn(json)), rules, where);
}

/** For routes that take an object with any fields. */
export const openBody: BodyReader<JsonObject> = objectIn;

function objectIn(json: unknown): JsonObject {
  if (isObject(json)) {
    return json;
  }
  throw new AdminError(400, "The body must be a JSON object.");
}

/** Parses a body; `undefined` when it is empty. */
export function parseBody(body: Uint8Array | undefined): unknown {
  if (!body) {
    return undefined;
  }
  if (body.length === 0) {
    return undefined;
  }
  return parse(body);
}

function parse(body: Uint8Array): unknown {
  try {
    return parseJsonBytes(body);
  } catch (error) {
    if (error instanceof RefusedRequest) {
      throw new AdminError(error.status, error.message);
    }
    const { message } = error as Error;
    throw new AdminError(400, `The body is not JSON: ${message}.`);
  }
}
