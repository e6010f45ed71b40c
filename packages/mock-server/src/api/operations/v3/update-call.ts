import type { Call } from "../../../calls/call.js";
import { besideOf } from "../../../calls/hidden-beside-call.js";
import type { Workspace } from "../../../calls/workspace.js";
import { v3Requests } from "../../../spec-v3.js";
import type { JsonObject } from "../../../util/is-object.js";
import type { EngineContext, Visit } from "../../engine-context.js";
import { jsonAnswer } from "../../make-answer.js";
import type { MockAnswer } from "../../mock-answer.js";
import { RefusedRequest } from "../../refused-request.js";
import { readBody } from "../read-body.js";
import { findEndedCall } from "./find-call.js";

/** How much is kept of a call, from the most to the least. */
const settings = [
  "everything",
  "everything_except_pii",
  "basic_attributes_only",
];

/** What goes from a call of which only the basic attributes are kept. */
const withoutContent = {
  opt_out_sensitive_data_storage: true,
  transcript: null,
  transcript_object: null,
  transcript_with_tool_calls: null,
  scrubbed_transcript_with_tool_calls: null,
  recording_url: null,
  recording_multi_channel_url: null,
  scrubbed_recording_url: null,
  scrubbed_recording_multi_channel_url: null,
  public_log_url: null,
  knowledge_base_retrieved_contents_url: null,
};

/** `PATCH /v2/update-call/{call_id}`: what is kept with a call. */
export function updateCall(context: EngineContext, visit: Visit): MockAnswer {
  const { workspace } = visit;
  const now = context.clock.now();
  const call = findEndedCall(visit, now);
  const changes = readBody(context, visit, v3Requests.updateCall.body);
  const { data_storage_setting: setting } = changes;
  if (setting !== undefined) {
    refuseLooser(viewCall(workspace, call.call_id, now), String(setting));
  }
  workspace.edit(call, legacyChanges(call, changes));
  return jsonAnswer(200, viewCall(workspace, call.call_id, now));
}

function viewCall(workspace: Workspace, id: string, now: number): JsonObject {
  const found = workspace.find(id, now);
  if (found === undefined) {
    throw new Error("A call was lost while it was changed.");
  }
  return workspace.v3.viewOf(found, now).call;
}

/** What is gone cannot be had back. */
function refuseLooser(
  { data_storage_setting: is }: JsonObject,
  to: string,
): void {
  const before = settings.indexOf(String(is));
  if (settings.indexOf(to) < before) {
    throw new RefusedRequest(
      422,
      `data_storage_setting is ${is} and can only be made stricter, not ${to}.`,
    );
  }
}

/** The changes as the stored call has them: in the call, or beside it. */
function legacyChanges(call: Call, changes: JsonObject): JsonObject {
  const { metadata, ...others } = changes;
  const isBasic = changes.data_storage_setting === "basic_attributes_only";
  return {
    ...(metadata === undefined ? {} : { metadata }),
    ...(isBasic ? withoutContent : {}),
    beside: {
      ...besideOf(call),
      ...others,
    },
  };
}
