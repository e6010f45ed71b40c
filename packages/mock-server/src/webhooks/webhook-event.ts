import type { CallRecord, LifeEvent, Stage } from "../life/life-event.js";

/** The names that the API gives to its events. */
export type WebhookName = "call_started" | "call_ended" | "call_analyzed";

/**
 * Where the call is in the body: `data` in this version of the API, `call`
 * later, or in both.
 */
export type WebhookShape = "data" | "call" | "both";

const names: Readonly<Record<Stage, WebhookName>> = {
  started: "call_started",
  ended: "call_ended",
  analysed: "call_analyzed",
};

/** The name of the event that tells of a stage. */
export function webhookName(stage: Stage): WebhookName {
  return names[stage];
}

/** The body of an event, as it is signed and sent. */
export function webhookBody(event: LifeEvent, shape: WebhookShape): string {
  const call =
    event.stage === "analysed"
      ? event.record()
      : withoutAnalysis(event.record());
  const name = webhookName(event.stage);
  if (shape === "both") {
    return JSON.stringify({ event: name, data: call, call });
  }
  return JSON.stringify({ event: name, [shape]: call });
}

function withoutAnalysis(call: CallRecord): CallRecord {
  const { call_analysis: _, ...rest } = call;
  return rest;
}
