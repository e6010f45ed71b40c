import { quote } from "../../util/quote.js";
import { RefusedRequest } from "../refused-request.js";

/** Refuses a request whose path names a call that is not there. */
export function refuseNoCall(callId: string): never {
  const id = quote(callId);
  throw new RefusedRequest(404, `There is no call with the id ${id}.`);
}
