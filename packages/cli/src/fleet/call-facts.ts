import { durationMs, reasonGroup as legacyGroup } from "@rollcall/core";
import { reasonGroup as presentGroup } from "@rollcall/core/v3";
import { type LatencyFacts, readLatencies } from "./latency-facts.js";
import {
  fieldOf,
  toAmount,
  toBoolean,
  toInstant,
  toText,
} from "./read-field.js";

/**
 * What is computed with of a call, the same for every version of the API. What
 * a call does not say, or says in an odd way, is `undefined`.
 */
export interface CallFacts {
  readonly id: string | undefined;
  readonly agent: string | undefined;
  readonly version: string | undefined;
  /** In epoch milliseconds. */
  readonly start: number | undefined;
  /** In epoch milliseconds. */
  readonly end: number | undefined;
  readonly durationMs: number | undefined;
  readonly direction: string | undefined;
  readonly status: string | undefined;
  readonly reason: string | undefined;
  /** The group of the reason, as the spec has it. */
  readonly reasonGroup: string | undefined;
  /** Whether the agent did what it was there to do, as the analysis judged it. */
  readonly isSuccessful: boolean | undefined;
  /** Whether a machine answered. */
  readonly isVoicemail: boolean | undefined;
  /** The mood of the person, as the analysis judged it. */
  readonly sentiment: string | undefined;
  readonly costCents: number | undefined;
  readonly latencies: readonly LatencyFacts[];
}

/** Reads the facts of a call, whatever it is. */
export function readFacts(call: unknown): CallFacts {
  const analysis = fieldOf(call, "call_analysis");
  const cost = fieldOf(call, "call_cost");
  const reason = toText(fieldOf(call, "disconnection_reason"));
  return {
    id: toText(fieldOf(call, "call_id")),
    agent: toText(fieldOf(call, "agent_id")),
    version: readVersion(fieldOf(call, "agent_version")),
    start: toInstant(fieldOf(call, "start_timestamp")),
    end: toInstant(fieldOf(call, "end_timestamp")),
    durationMs: readDuration(call),
    direction: toText(fieldOf(call, "direction")),
    status: toText(fieldOf(call, "call_status")),
    reason,
    reasonGroup: groupOf(reason),
    isSuccessful: readSuccess(analysis),
    isVoicemail: readVoicemail(analysis, reason),
    sentiment: toText(fieldOf(analysis, "user_sentiment")),
    costCents: toAmount(fieldOf(cost, "combined_cost")),
    latencies: readLatencies(call),
  };
}

function readVersion(version: unknown): string | undefined {
  if (Number.isFinite(version)) {
    return String(version);
  }
  return toText(version);
}

/** From start to end; what the API says where one of them is not there. */
function readDuration(call: unknown): number | undefined {
  const measured = durationMs(Object(call));
  return measured ?? toAmount(fieldOf(call, "duration_ms"));
}

/** Each version knows reasons that the other does not. */
function groupOf(reason: string | undefined): string | undefined {
  const group = presentGroup(reason);
  if (group === "unknown") {
    return legacyGroup(reason);
  }
  return group;
}

/** The legacy version has a rating where the present one has yes or no. */
function readSuccess(analysis: unknown): boolean | undefined {
  const rating = toText(fieldOf(analysis, "agent_task_completion_rating"));
  const judged = toBoolean(fieldOf(analysis, "call_successful"));
  if (judged === undefined && rating !== undefined) {
    return rating === "Complete";
  }
  return judged;
}

/** The legacy version says it by the reason only. */
function readVoicemail(
  analysis: unknown,
  reason: string | undefined,
): boolean | undefined {
  const judged = toBoolean(fieldOf(analysis, "in_voicemail"));
  if (reason === undefined) {
    return judged;
  }
  const isMachine = groupOf(reason) === "machine";
  return isMachine || (judged ?? false);
}
