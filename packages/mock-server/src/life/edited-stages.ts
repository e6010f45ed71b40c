import { callStatusValues } from "@rollcall/core";
import type { Call } from "../calls/call.js";
import { hasConnected } from "../calls/has-connected.js";
import { type Stage, stages } from "../calls/stage.js";
import { legacyStatusOf } from "../calls/v3/legacy-values.js";
import { type ToldStage, toldStages } from "./life-event.js";

/**
 * The stages that an edit let a call enter: what the webhooks have to tell. A
 * call that never connected does not start.
 */
export function stagesBetween(before: Call, after: Call): ToldStage[] {
  const enters = (stage: ToldStage) =>
    !hasReached(before, stage) && hasReached(after, stage);
  return toldStages.filter(
    (stage) =>
      enters(stage) &&
      (stage !== "started" || hasConnected(after.disconnection_reason)),
  );
}

const stageOfStatus: Readonly<Record<string, Stage>> = {
  registered: "registered",
  ongoing: "started",
  ended: "ended",
  error: "ended",
};

/**
 * The stage that a status stands for; `undefined` for a status that the API
 * does not have. A call that is analysed has the status of one that has ended,
 * and so has one whose status only the spec knows.
 */
export function stageOf({ call_status }: Call): Stage | undefined {
  const status = legacyStatusOf(call_status);
  return stageOfStatus[status] ?? stageOfNews(status);
}

function stageOfNews(status: string): Stage | undefined {
  const isSpecified = (callStatusValues as readonly string[]).includes(status);
  if (isSpecified) {
    return "ended";
  }
  return undefined;
}

function hasReached(call: Call, stage: ToldStage): boolean {
  if (stage === "analysed") {
    return call.call_analysis !== undefined;
  }
  const reached = stageOf(call) ?? "registered";
  return stages.indexOf(reached) >= stages.indexOf(stage);
}
