import type { CompiledScript } from "../compiled-scripts.js";
import type { Dice } from "../hash.js";
import type { SlotValues } from "../template.js";
import { type ByteWriter, utf8 } from "./byte-writer.js";

const OPEN = utf8(',"call_analysis":{"agent_sentiment":"');
const USER = utf8('","user_sentiment":"');
const TASK = utf8('","agent_task_completion_rating":"');
const TASK_REASON = utf8('","agent_task_completion_rating_reason":"');
const CALL = utf8('","call_completion_rating":"');
const CALL_REASON = utf8('","call_completion_rating_reason":"');
const SUMMARY = utf8('","call_summary":');
const CLOSE_BRACE = 125;
const QUOTE = 34;

/**
 * How likely a good, a middling and a bad outcome is after each reason, in
 * percent; the rest is bad.
 */
const ODDS: Readonly<
  Record<string, readonly [good: number, middling: number]>
> = {
  agent_hangup: [86, 10],
  user_hangup: [62, 24],
  call_transfer: [30, 62],
  inactivity: [6, 30],
  machine_detected: [0, 0],
};

const OUTCOMES = [
  {
    sentiment: "Positive",
    rating: "Complete",
    task: "The agent did what the call was about, step by step.",
    call: "Both sides said goodbye.",
  },
  {
    sentiment: "Neutral",
    rating: "Partial",
    task: "The agent did a part of it; something was left for a colleague.",
    call: "The conversation stopped before everything was settled.",
  },
  {
    sentiment: "Negative",
    rating: "Incomplete",
    task: "The agent did not get to the matter of the call.",
    call: "The call was cut off early.",
  },
] as const;

/** What an analysis is made from. */
export interface AnalysisPlan {
  readonly reason: string;
  readonly script: CompiledScript;
  readonly dice: Dice;
  readonly slots: SlotValues;
  /** Whether what was said may be told again. */
  readonly tellable: boolean;
}

/** Writes `call_analysis`. */
export function writeAnalysis(out: ByteWriter, plan: AnalysisPlan): void {
  const outcome = OUTCOMES[draw(plan)] as (typeof OUTCOMES)[number];
  out.put(OPEN);
  out.ascii(plan.dice.chance(80) ? "Positive" : "Neutral");
  out.put(USER);
  out.ascii(outcome.sentiment);
  out.put(TASK);
  out.ascii(outcome.rating);
  out.put(TASK_REASON);
  out.ascii(outcome.task);
  out.put(CALL);
  out.ascii(outcome.rating);
  out.put(CALL_REASON);
  out.ascii(outcome.call);
  if (plan.tellable) {
    writeSummary(out, plan);
  } else {
    out.byte(QUOTE);
  }
  out.byte(CLOSE_BRACE);
}

function writeSummary(
  out: ByteWriter,
  { script, dice, slots }: AnalysisPlan,
): void {
  out.put(SUMMARY);
  const { summaries } = script;
  const index = dice.below(summaries.length);
  summaries[index]?.write(out, slots);
}

function draw({ reason, dice }: AnalysisPlan): number {
  const [good, middling] = ODDS[reason] ?? [0, 0];
  const roll = dice.below(100);
  if (roll < good) {
    return 0;
  }
  if (roll < good + middling) {
    return 1;
  }
  return 2;
}
