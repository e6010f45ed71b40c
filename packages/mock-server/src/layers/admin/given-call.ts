import type { Call } from "../../calls/call.js";
import { stages } from "../../calls/stage.js";
import { readCall, withoutNulls } from "../../calls/stored/read-call.js";
import { lines } from "../../calls/v3/legacy-values.js";
import { isPresentCall } from "../../calls/v3/legacy-view.js";
import type { Workspace } from "../../calls/workspace.js";
import { stageOf } from "../../life/edited-stages.js";
import { withoutLater } from "../../life/view-at.js";
import type { JsonObject } from "../../util/is-object.js";
import { mergeChanges } from "../../util/merge-changes.js";
import { AdminError } from "./admin-error.js";

/**
 * Makes a call of the fields that were given. Required fields that are missing
 * get a plain value.
 */
export function completeCall(fields: JsonObject, workspace: Workspace): Call {
  const given = withoutNulls(fields);
  return checkCall({
    call_id: given.call_id ?? workspace.newId(),
    agent_id: workspace.calls.agents[0]?.id ?? "",
    call_status: statusOf(given),
    ...(isPresentCall(given) ? {} : lines.web_call),
    ...given,
  });
}

function statusOf({ start_timestamp, end_timestamp }: JsonObject): string {
  if (end_timestamp !== undefined) {
    return "ended";
  }
  if (start_timestamp === undefined) {
    return "registered";
  }
  return "ongoing";
}

/**
 * A copy of a call with changes made to it. Times of stages that the call
 * reaches by the edit are added; those of stages that it leaves are removed.
 */
export function applyEdit(
  before: Call,
  changes: JsonObject,
  now: number,
): Call {
  const call = mergeChanges(setBack(before, changes), changes);
  if (changes.call_status === undefined) {
    return checkCall(call);
  }
  switch (stageOf(call)) {
    case "started":
      return checkCall(startCall(call, now));
    case "ended":
      return checkCall(endCall(startCall(call, now), now));
    default:
      return checkCall(call);
  }
}

/**
 * The call as it was before an edit, without what it has only at stages that
 * the edit takes it back from.
 */
function setBack(before: Call, changes: JsonObject): Call {
  const from = stageOf(before);
  const to = stageOf(mergeChanges(before, changes));
  if (from === undefined) {
    return before;
  }
  if (to === undefined) {
    return before;
  }
  const isEarlier = stages.indexOf(to) < stages.indexOf(from);
  if (isEarlier) {
    return withoutLater(before, to);
  }
  return before;
}

/** A call that an edit starts has started now, unless the edit says when. */
function startCall(call: Call, now: number): Call {
  return {
    ...call,
    start_timestamp: call.start_timestamp ?? now,
  };
}

/** A call that an edit ends has ended now, unless the edit says when. */
function endCall(call: Call, now: number): Call {
  const earliest = Math.max(now, call.start_timestamp ?? now);
  return {
    ...call,
    end_timestamp: call.end_timestamp ?? earliest,
  };
}

function checkCall(fields: JsonObject): Call {
  return readCall(
    fields,
    (problem) => new AdminError(400, `The call ${problem}.`),
  );
}
