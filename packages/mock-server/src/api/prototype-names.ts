import { quote } from "../util/quote.js";
import { RefusedRequest } from "./refused-request.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Any character may be written as an escape. */
const MAY_NAME_PROTOTYPE = /__proto__|\\u/;

/**
 * Refuses a name that every object has in JavaScript: no client sends it on
 * purpose, and in an object that is copied it could do harm.
 */
export function refusePrototypeName(name: string): void {
  if (name === "prototype" || name in Object.prototype) {
    throw new RefusedRequest(
      400,
      `${quote(name)} is not a name that is accepted here.`,
    );
  }
}

/** Parses JSON in UTF-8, as {@link parseJsonText} does. Throws for other bytes. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parseJsonText(decoder.decode(bytes));
}

/** Parses JSON. Throws for anything else, and for `__proto__` anywhere in it. */
export function parseJsonText(text: string): unknown {
  // To be asked for each value is slow, and hardly ever needed.
  if (!MAY_NAME_PROTOTYPE.test(text)) {
    return JSON.parse(text);
  }
  return JSON.parse(text, (key, value) => {
    if (key === "__proto__") {
      refusePrototypeName(key);
    }
    return value;
  });
}
