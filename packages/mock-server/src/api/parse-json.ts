import { findRepeatedKey } from "../util/find-repeated-key.js";
import { jsonProblem, mayBeTooDeep } from "../util/json-problem.js";
import { quote } from "../util/quote.js";
import { refusePrototypeName } from "./prototype-names.js";
import { RefusedRequest } from "./refused-request.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Any character may be written as an escape. */
const MAY_NAME_PROTOTYPE = /__proto__|\\u/;

/** Parses JSON in UTF-8, as {@link parseJsonText} does. Throws for other bytes. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parseJsonText(decoder.decode(bytes));
}

/**
 * Parses JSON. Throws for anything else; a `RefusedRequest` for what is nested
 * too deep, for `__proto__` anywhere in it, and for a key that an object has
 * twice: one of the two would be ignored.
 */
export function parseJsonText(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const problem = mayBeTooDeep(text) ? jsonProblem(value) : undefined;
  if (problem !== undefined) {
    throw new RefusedRequest(400, `The JSON ${problem}.`);
  }
  // To be asked for each value is slow, and hardly ever needed.
  if (MAY_NAME_PROTOTYPE.test(text)) {
    JSON.parse(text, refusePrototype);
  }
  refuseRepeatedKey(text);
  return value;
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === "__proto__") {
    refusePrototypeName(key);
  }
  return value;
}

function refuseRepeatedKey(text: string): void {
  const key = findRepeatedKey(text);
  if (key !== undefined) {
    throw new RefusedRequest(400, `${quote(key)} was given twice.`);
  }
}
