import type { Call } from "../calls/call.js";
import {
  fieldsAfterStage,
  type Stage,
  stageAt,
  v3FieldsAfterStage,
} from "../calls/stage.js";
import type { Plan } from "./life-plan.js";
import { saidBy } from "./transcript-so-far.js";

/**
 * A call as it is at an instant of its life. While it goes on, its transcripts
 * hold what has been said so far, to the word.
 */
export function viewAt({ life, finalCall }: Plan, now: number): Call {
  const whole = finalCall();
  const stage = stageAt(life, now) ?? "registered";
  const seen = withoutLater(whole, stage);
  switch (stage) {
    case "registered":
      return {
        ...seen,
        call_status: "registered",
      };
    case "started": {
      const elapsedMs = now - (life.started ?? now);
      const said = saidBy(whole, elapsedMs / 1000);
      return {
        ...seen,
        call_status: "ongoing",
        ...said,
      };
    }
    default:
      return seen;
  }
}

/** A call without the fields that come with later stages. */
export function withoutLater(whole: Call, stage: Stage): Call {
  const later = [...fieldsAfterStage[stage], ...v3FieldsAfterStage[stage]];
  if (later.length === 0) {
    return whole;
  }
  const copy: { -readonly [Field in keyof Call]: Call[Field] } = { ...whole };
  for (const field of later) {
    delete copy[field];
  }
  return copy;
}
