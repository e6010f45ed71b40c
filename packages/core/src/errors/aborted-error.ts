import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/** The caller's signal aborted the request. `cause` is the signal's reason. */
export class AbortedError extends RequestError {
  static override readonly [kind]: string = "AbortedError";
}
