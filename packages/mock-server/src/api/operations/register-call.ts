import type { Call } from "../../calls/call.js";
import { utf8 } from "../../calls/computed/writer/bytes.js";
import { requests } from "../../spec.js";
import { bytesAnswer } from "../answers.js";
import type { EngineContext, Visit } from "../context.js";
import { RefusedRequest } from "../refused-request.js";
import type { MockAnswer } from "../types.js";
import { readBody } from "./read-body.js";

/** `POST /register-call`: a call whose audio you connect yourself. */
export function registerCall(
  _context: EngineContext,
  { workspace, body }: Visit,
): MockAnswer {
  const fields = readBody(body, requests.registerCall.body);
  if (fields.audio_encoding === "mulaw" && fields.sample_rate !== 8000) {
    throw new RefusedRequest(
      422,
      "sample_rate must be 8000 with the audio_encoding mulaw.",
    );
  }
  const call = {
    call_id: workspace.newId(),
    call_status: "registered",
    ...fields,
  } as Call;
  workspace.register(call, "registered");
  return bytesAnswer(201, [utf8(JSON.stringify(call))]);
}
