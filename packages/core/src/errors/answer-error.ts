import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/** The service reported success, but its answer cannot be used: empty, cut off, not JSON, or of another shape. */
export class AnswerError extends RequestError {
  static override readonly [kind]: string = "AnswerError";
}
