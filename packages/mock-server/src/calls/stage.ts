import type { Call as SpecifiedCall } from "@rollcall/core";
import { news as legacyNews } from "../generated/news.js";
import { news as v3News } from "../generated-v3/news.js";
import { isField, type News } from "./news/news.js";

/** The stages of a call's life, in their order. */
export const stages = ["registered", "started", "ended", "analysed"] as const;

/**
 * How far a call has come in its life. One that never connects goes from
 * `registered` to `ended`.
 */
export type Stage = (typeof stages)[number];

/** When a call enters each stage of its life, in epoch milliseconds. */
export interface Life {
  readonly registered: number;
  /** Absent: it never connects. */
  readonly started?: number | undefined;
  readonly ended: number;
  /** Absent: nobody spoke, so it is never analysed. */
  readonly analysed?: number | undefined;
}

/**
 * The stage of a call at an instant; `undefined` before it is registered. An
 * instant belongs to the stage that begins with it.
 */
export function stageAt(
  { registered, started, ended, analysed }: Life,
  now: number,
): Stage | undefined {
  if (hasCome(analysed, now)) {
    return "analysed";
  }
  if (hasCome(ended, now)) {
    return "ended";
  }
  if (hasCome(started, now)) {
    return "started";
  }
  if (hasCome(registered, now)) {
    return "registered";
  }
  return undefined;
}

function hasCome(instant: number | undefined, now: number): boolean {
  return instant !== undefined && instant <= now;
}

/** The transcripts: they grow while a call goes on. */
export const transcriptFields = [
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
] as const satisfies readonly (keyof SpecifiedCall)[];

/**
 * The fields that a call gets with each stage, whole; all others it has from
 * the beginning. A test compares this with `x-populated` in the spec.
 */
export const fieldsOfStage = {
  registered: [],
  started: ["start_timestamp"],
  ended: [
    "end_timestamp",
    "disconnection_reason",
    ...transcriptFields,
    "recording_url",
    "public_log_url",
    "e2e_latency",
    "llm_latency",
    "llm_websocket_network_rtt_latency",
  ],
  analysed: ["call_analysis"],
} as const satisfies Record<Stage, readonly (keyof SpecifiedCall)[]>;

/**
 * The same of the present version's own fields. Which of them a call has at
 * all is another question.
 */
export const v3FieldsOfStage: Readonly<Record<Stage, readonly string[]>> = {
  registered: [],
  started: [],
  ended: [
    "duration_ms",
    "collected_dynamic_variables",
    "scrubbed_transcript_with_tool_calls",
    "recording_multi_channel_url",
    "scrubbed_recording_url",
    "scrubbed_recording_multi_channel_url",
    "knowledge_base_retrieved_contents_url",
    "latency",
    "transfer_destination",
    "call_cost",
    "llm_token_usage",
  ],
  analysed: ["transfer_end_timestamp"],
};

/** The present version's own fields that a call at a stage does not have yet. */
export const v3FieldsAfterStage: Readonly<Record<Stage, readonly string[]>> = {
  registered: v3FieldsAfter("registered"),
  started: v3FieldsAfter("started"),
  ended: v3FieldsAfter("ended"),
  analysed: v3FieldsAfter("analysed"),
};

function v3FieldsAfter(stage: Stage): readonly string[] {
  return stagesAfter(stage).flatMap((name) => [
    ...v3FieldsOfStage[name],
    ...newFieldsOf(name, v3News),
  ]);
}

/** The fields that a call at a stage does not have yet. */
export const fieldsAfterStage: Readonly<Record<Stage, readonly string[]>> = {
  registered: fieldsAfter("registered"),
  started: fieldsAfter("started"),
  ended: fieldsAfter("ended"),
  analysed: fieldsAfter("analysed"),
};

function fieldsAfter(stage: Stage): readonly string[] {
  return stagesAfter(stage).flatMap((name) => [
    ...fieldsOfStage[name],
    ...newFieldsOf(name),
  ]);
}

function stagesAfter(stage: Stage): readonly Stage[] {
  return stages.slice(stages.indexOf(stage) + 1);
}

/**
 * The fields of a stage that only the spec knows. `news`: of which version.
 * @default the legacy one
 */
export function newFieldsOf(
  stage: Stage,
  news: readonly News[] = legacyNews,
): readonly string[] {
  const fields = news.filter(isField).filter((item) => item.stage === stage);
  return fields.map(({ name }) => name);
}
