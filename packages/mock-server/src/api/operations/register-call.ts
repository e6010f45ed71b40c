import type { Call } from "../../calls/call.js";
import { requests } from "../../spec.js";
import type { EngineContext, Visit } from "../engine-context.js";
import type { MockAnswer } from "../mock-answer.js";
import { RefusedRequest } from "../refused-request.js";
import { answerCreated } from "./answer-created.js";
import { readBody } from "./read-body.js";

const TELEPHONE_RATE = 8000;

/** `POST /register-call`: a call whose audio you connect yourself. */
export function registerCall(context: EngineContext, visit: Visit): MockAnswer {
  const { workspace } = visit;
  const fields = readBody(context, visit, requests.registerCall.body);
  refuseWrongRate(fields);
  const call = {
    call_id: workspace.newId(),
    call_status: "registered",
    ...fields,
  } as Call;
  const registered = workspace.register(call, "registered");
  return answerCreated(registered);
}

/** Telephones know one rate only. */
function refuseWrongRate(fields: Readonly<Record<string, unknown>>): void {
  const isTelephone = fields.audio_encoding === "mulaw";
  if (isTelephone && fields.sample_rate !== TELEPHONE_RATE) {
    throw new RefusedRequest(
      422,
      `sample_rate must be ${TELEPHONE_RATE} with the audio_encoding mulaw.`,
    );
  }
}
