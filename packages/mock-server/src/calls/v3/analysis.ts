import { isObject } from "../../util/is-object.js";
import type { V3Ending } from "./ending.js";
import { analysisFields, successRating } from "./legacy-values.js";
import { type Fields, joinFields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const TOPICS = ["booking", "question", "complaint", "change"];

/** What the analysis of a call says in the present version. */
export function analysisOf(source: Source, { reason }: V3Ending): unknown {
  const { call_analysis: legacy } = source.call;
  // What somebody gave that is no analysis stays as it is.
  if (!isObject(legacy)) {
    return legacy;
  }
  const kept = Object.entries(legacy).filter(([name]) => isKept(name));
  const isVoicemail = reason === "voicemail_reached";
  const rating = legacy.agent_task_completion_rating;
  const isSuccess = rating && rating === successRating.success;
  const drawn = source.isOurs ? drawFindings(source) : {};
  return joinFields({
    in_voicemail: isVoicemail,
    call_successful: isSuccess,
    ...drawn,
    ...Object.fromEntries(kept),
    ...(isVoicemail && source.isOurs ? { user_sentiment: "Unknown" } : {}),
  });
}

function isKept(name: string): boolean {
  return !analysisFields.legacy.has(name);
}

/** What the account asked the analysis to find out. */
function drawFindings({ call, draws }: Source): Fields {
  // Without a summary, nothing of what was said may be told.
  if (call.call_analysis?.call_summary === undefined) {
    return {};
  }
  const dice = draws.of("analysis");
  return {
    custom_analysis_data: {
      topic: TOPICS[dice.below(TOPICS.length)],
      urgency: dice.between(1, 5),
      wants_callback: dice.chance(30),
    },
  };
}
