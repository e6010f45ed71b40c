import { legacyViewOf } from "../calls/v3/legacy-view.js";
import type { LifeEvent, ToldStage } from "../life/life-event.js";

/** The names that the API gives to its events. */
export type WebhookName = "call_started" | "call_ended" | "call_analyzed";

/**
 * Where the call is in the body: `data` in the legacy version of the API,
 * `call` in the present one, or in both.
 */
export type WebhookShape = "data" | "call" | "both";

const names: Readonly<Record<ToldStage, WebhookName>> = {
  started: "call_started",
  ended: "call_ended",
  analysed: "call_analyzed",
};

/** The name of the event that tells of a stage. */
export function webhookName(stage: ToldStage): WebhookName {
  return names[stage];
}

/** Which version's call an event carries. */
export type WebhookApi = "v1" | "v3";

/** The call of an event, as a body has it. */
export type CallOfEvent = (
  event: LifeEvent,
) => Readonly<Record<string, unknown>>;

/** The call as the legacy version shows it. */
const legacyCallOf: CallOfEvent = (event) => legacyViewOf(event.call());

/** The body of an event, as it is signed and sent. */
export function webhookBody(
  event: LifeEvent,
  shape: WebhookShape,
  callOf: CallOfEvent = legacyCallOf,
): string {
  const call = callToTell(event, callOf);
  const name = webhookName(event.stage);
  switch (shape) {
    case "data":
      return JSON.stringify({
        event: name,
        data: call,
      });
    case "call":
      return JSON.stringify({
        event: name,
        call,
      });
    case "both":
      return JSON.stringify({
        event: name,
        data: call,
        call,
      });
  }
}

/** Only the last event has the analysis. */
function callToTell(event: LifeEvent, callOf: CallOfEvent) {
  const call = callOf(event);
  if (event.stage === "analysed") {
    return call;
  }
  const { call_analysis: _, ...rest } = call;
  return rest;
}
