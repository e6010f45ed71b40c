import { isObject, type JsonObject } from "../../util/is-object.js";
import type { Call } from "../call.js";
import { withoutBeside } from "../hidden-beside-call.js";
import {
  analysisFields,
  isLegacySentiment,
  latencyNames,
  legacyReasonOf,
  legacyStatusOf,
  lines,
  successRating,
  transcriptNews,
  transferLine,
} from "./legacy-values.js";
import { type Fields, joinFields } from "./v3-call.js";
import { isPresentField } from "./v3-fields.js";

/**
 * Whether a stored call is one of the present version: that alone says its kind
 * in `call_type`, and nothing of how the audio is sent.
 */
export function isPresentCall(call: JsonObject): boolean {
  const hasKind = typeof call.call_type === "string";
  return hasKind && call.audio_websocket_protocol === undefined;
}

/**
 * A stored call as the legacy version shows it: a legacy call as it is, a
 * present one as the legacy call that it would be.
 */
export function legacyViewOf(stored: Call): Call {
  const call = withoutBeside(stored);
  if (!isPresentCall(call)) {
    return call;
  }
  const kept = Object.entries(call).filter(([name]) => !isPresentField(name));
  const fields = joinFields({
    ...Object.fromEntries(kept),
    ...(call.call_type === "web_call" ? lines.web_call : lines.phone_call),
    call_status: legacyStatusOf(call.call_status),
    ...settingsOf(call),
    ...transcriptsOf(call),
    ...latenciesOf(call.latency),
    ...endingOf(call),
    call_analysis: analysisOf(call.call_analysis),
  });
  return fields as unknown as Call;
}

function settingsOf(call: Call): Fields {
  const isBasic = call.data_storage_setting === "basic_attributes_only";
  if (isBasic) {
    return { opt_out_sensitive_data_storage: true };
  }
  return {};
}

function endingOf({ disconnection_reason: reason }: Call): Fields {
  const isTold = typeof reason === "string";
  if (isTold) {
    return { disconnection_reason: legacyReasonOf(reason) };
  }
  return {};
}

/** The latencies that had a place of their own, without what they are made of. */
function latenciesOf(latency: unknown): Fields {
  if (!isObject(latency)) {
    return {};
  }
  const measured = Object.entries(latencyNames).map(
    ([field, name]) => [field, withoutValues(latency[name])] as const,
  );
  return Object.fromEntries(measured);
}

function withoutValues(latency: unknown): unknown {
  if (!isObject(latency)) {
    return undefined;
  }
  const { values: _, ...percentiles } = latency;
  return percentiles;
}

function analysisOf(analysis: unknown): unknown {
  if (!isObject(analysis)) {
    return analysis;
  }
  const kept = Object.entries(analysis).filter(
    ([name, value]) =>
      !analysisFields.present.has(name) && isSayable(name, value),
  );
  const { call_successful: isSuccess } = analysis;
  const rating = isSuccess ? successRating.success : successRating.failure;
  return joinFields({
    agent_task_completion_rating:
      typeof isSuccess === "boolean" ? rating : undefined,
    ...Object.fromEntries(kept),
  });
}

function isSayable(name: string, value: unknown): boolean {
  return name !== "user_sentiment" || isLegacySentiment(value);
}

/** What was said, without what only the present version tells of. */
function transcriptsOf(call: Call): Fields {
  const { transcript, transcript_object: said } = call;
  const isTold = typeof transcript === "string";
  return {
    transcript: isTold ? withoutTransferLines(transcript, said) : transcript,
    transcript_object: legacyItems(said),
    transcript_with_tool_calls: legacyItems(call.transcript_with_tool_calls),
  };
}

function withoutTransferLines(transcript: string, said: unknown): string {
  const added = itemsIn(said).filter(({ role }) => role === "transfer_target");
  let text = `\n${transcript}`;
  for (const { content } of added) {
    text = text.replace(`\n${transferLine(content)}`, () => "");
  }
  return text.slice(1);
}

function legacyItems(items: unknown): unknown {
  if (!Array.isArray(items)) {
    return items;
  }
  return itemsIn(items)
    .filter(({ role }) => !transcriptNews.roles.has(String(role)))
    .map(legacyItem);
}

function legacyItem(item: Fields): Fields {
  const kept = Object.entries(item).filter(
    ([name]) => !transcriptNews.fields.has(name),
  );
  return Object.fromEntries(kept);
}

function itemsIn(items: unknown): readonly JsonObject[] {
  if (Array.isArray(items)) {
    return items.filter(isObject);
  }
  return [];
}
