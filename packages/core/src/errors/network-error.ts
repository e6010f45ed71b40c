import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/** No answer came, or it broke off: DNS, TLS, a refused or a lost connection. `cause` is what `fetch` threw. */
export class NetworkError extends RequestError {
  static override readonly [kind]: string = "NetworkError";
}
