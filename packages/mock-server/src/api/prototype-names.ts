import { RefusedRequest, shown } from "./refused-request.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Refuses a name that every object has in JavaScript: no client means it, and
 * it has no business in a copied object.
 */
export function refusePrototypeName(name: string): void {
  if (name === "prototype" || name in Object.prototype) {
    throw new RefusedRequest(
      400,
      `${shown(name)} is no name that is accepted here.`,
    );
  }
}

/**
 * Parses JSON in UTF-8. Throws for anything else, and for `__proto__` anywhere
 * in it.
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes), (key, value) => {
    if (key === "__proto__") {
      refusePrototypeName(key);
    }
    return value;
  });
}
