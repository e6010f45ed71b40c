import type { Call } from "../../../calls/call.js";
import { quote } from "../../../util/quote.js";
import type { Visit } from "../../engine-context.js";
import type { Found } from "../../list/found-call.js";
import { RefusedRequest } from "../../refused-request.js";
import { refuseNoCall } from "../refuse-no-call.js";

/** Where a call is that has not ended. */
const open: ReadonlySet<string> = new Set(["registered", "ongoing"]);

/** The call that a path names. */
export function findCall({ workspace, parameter }: Visit, now: number): Found {
  const found = workspace.find(parameter, now);
  return found ?? refuseNoCall(parameter);
}

/** The call that a path names, if it has ended: only those may be changed. */
export function findEndedCall(visit: Visit, now: number): Call {
  const found = findCall(visit, now);
  const { workspace, parameter } = visit;
  const isComputed = typeof found === "number";
  const call = isComputed ? workspace.calls.callAt(found, now) : found.call;
  if (open.has(call.call_status)) {
    const id = quote(parameter);
    const status = call.call_status;
    throw new RefusedRequest(
      422,
      `The call ${id} is ${status}: only a call that has ended can be changed or deleted.`,
    );
  }
  return call;
}
