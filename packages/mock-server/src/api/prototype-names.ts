import { quote } from "../util/quote.js";
import { RefusedRequest } from "./refused-request.js";

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
