import type { CallRecord, LifeInstants, Stage } from "./life-event.js";

/** Where a call is in its life. */
export type StageNow = "registered" | Stage;

/** What a call has only once it has started, ended, or been analysed. */
const sinceStart = ["start_timestamp"];
const sinceEnd = [
  "end_timestamp",
  "disconnection_reason",
  "recording_url",
  "public_log_url",
  "e2e_latency",
  "llm_latency",
  "llm_websocket_network_rtt_latency",
];
const transcripts = [
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
];

/**
 * The stage of a call at an instant. An instant belongs to the stage that
 * begins with it.
 */
export function stageAt(
  instants: LifeInstants,
  now: number,
): StageNow | "unborn" {
  if (now < instants.registered) {
    return "unborn";
  }
  if (instants.analysed !== undefined && now >= instants.analysed) {
    return "analysed";
  }
  if (now >= instants.ended) {
    return "ended";
  }
  return instants.started !== undefined && now >= instants.started
    ? "started"
    : "registered";
}

/**
 * A call as it is at an instant of its life, of its record as it is in the end.
 * While it goes on, its transcript holds what has been said so far, to the
 * word.
 */
export function viewAt(
  full: CallRecord,
  instants: LifeInstants,
  now: number,
): CallRecord {
  const stage = stageAt(instants, now);
  switch (stage) {
    case "analysed":
      return full;
    case "ended":
      return without(full, ["call_analysis"]);
    case "started":
      return {
        ...ongoing(full),
        ...saidSoFar(full, (now - (instants.started ?? now)) / 1000),
      };
    default:
      return registered(full);
  }
}

function registered(full: CallRecord): CallRecord {
  return {
    ...without(full, [
      ...sinceStart,
      ...sinceEnd,
      ...transcripts,
      "call_analysis",
    ]),
    call_status: "registered",
  };
}

function ongoing(full: CallRecord): CallRecord {
  return {
    ...without(full, [...sinceEnd, ...transcripts, "call_analysis"]),
    call_status: "ongoing",
  };
}

function without(record: CallRecord, names: readonly string[]): CallRecord {
  const copy: Record<string, unknown> & { call_id: string } = { ...record };
  for (const name of names) {
    delete copy[name];
  }
  return copy;
}

interface Word {
  readonly word?: string;
  readonly start?: number;
  readonly end?: number;
}

interface Utterance {
  readonly role: string;
  readonly content: string;
  readonly words: readonly Word[];
}

/** The transcripts up to `seconds` of audio. */
function saidSoFar(full: CallRecord, seconds: number): Record<string, unknown> {
  const all = full.transcript_object as readonly Utterance[] | undefined;
  if (!Array.isArray(all)) {
    return {};
  }
  const said = all
    .map((utterance) => upTo(utterance, seconds))
    .filter((utterance) => utterance !== undefined);
  if (said.length === 0) {
    return {};
  }
  return {
    transcript: said
      .map(
        ({ role, content }) =>
          `${role === "agent" ? "Agent" : "User"}: ${content}`,
      )
      .join("\n"),
    transcript_object: said,
    ...withToolCalls(full.transcript_with_tool_calls, said),
  };
}

function upTo(utterance: Utterance, seconds: number): Utterance | undefined {
  const words = utterance.words.filter((word) => (word.end ?? 0) <= seconds);
  if (words.length === 0) {
    return undefined;
  }
  if (words.length === utterance.words.length) {
    return utterance;
  }
  return { ...utterance, words, content: contentOf(utterance, words) };
}

/** Words come with their spaces or without: the whole content tells. */
function contentOf(utterance: Utterance, words: readonly Word[]): string {
  const texts = words.map((word) => word.word ?? "");
  const glued = texts.join("").trim();
  return utterance.content.startsWith(glued) ? glued : texts.join(" ").trim();
}

/**
 * The items up to the last utterance that has begun; of that one what has been
 * said.
 */
function withToolCalls(
  items: unknown,
  said: readonly Utterance[],
): Record<string, unknown> {
  if (!Array.isArray(items)) {
    return {};
  }
  const kept: unknown[] = [];
  let place = 0;
  for (const item of items as { role?: unknown }[]) {
    if (place >= said.length) {
      break;
    }
    const isUtterance = item.role === "agent" || item.role === "user";
    kept.push(isUtterance ? said[place++] : item);
  }
  return { transcript_with_tool_calls: kept };
}
