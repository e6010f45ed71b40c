import type { CallRecord, Stage } from "./life-event.js";

/**
 * The stages that a call entered between two of its states: what an edit has to
 * tell the webhooks. A call that never connected (`dial_*`) does not start.
 */
export function stagesBetween(before: CallRecord, after: CallRecord): Stage[] {
  const stages: Stage[] = [];
  const connected = !String(after.disconnection_reason ?? "").startsWith(
    "dial_",
  );
  if (rank(before) < 1 && rank(after) >= 1 && connected) {
    stages.push("started");
  }
  if (rank(before) < 2 && rank(after) >= 2) {
    stages.push("ended");
  }
  if (before.call_analysis === undefined && after.call_analysis !== undefined) {
    stages.push("analysed");
  }
  return stages;
}

const ranks: Readonly<Record<string, number>> = {
  registered: 0,
  ongoing: 1,
  ended: 2,
  error: 2,
};

function rank({ call_status }: CallRecord): number {
  return ranks[String(call_status)] ?? 0;
}
