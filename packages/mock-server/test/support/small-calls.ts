import type { Call } from "../../src/calls/call.js";
import type { Life } from "../../src/calls/stage.js";
import type { Rate } from "../../src/layers/rate-limit/parse-rate.js";
import type { IndexedCalls } from "../../src/life/indexed-life.js";
import { viewAt } from "../../src/life/view-at.js";
import { uniformAt } from "../../src/util/random.js";
import { Arrivals } from "./arrivals.js";

/**
 * Calls that keep coming, small in bytes and complete in life: every tenth
 * never connects.
 */
export function smallCalls(from: number, rate: Rate, seed = 1): IndexedCalls {
  const arrivals = new Arrivals({ seed, from, rate });
  const lifeOf = (index: number): Life => {
    const registered = arrivals.at(index);
    if (index % 10 === 9) {
      return {
        registered,
        ended: registered + 20_000,
        analysed: registered + 25_000,
      };
    }
    const started = registered + 3000;
    const ended =
      started + 5000 + Math.floor(uniformAt(seed, 1, index) * 290_000);
    return { registered, started, ended, analysed: ended + 4000 };
  };
  return {
    workspace: 0,
    count: Number.POSITIVE_INFINITY,
    firstFrom: (at) => arrivals.firstFrom(at),
    startOf: (index) => arrivals.at(index),
    lifeOf,
    idOf: (index) => `call_${index}`,
    callAt: (index, at) => {
      const life = lifeOf(index);
      const finalCall = () => smallRecord(`call_${index}`, life);
      return viewAt({ life, finalCall }, at);
    },
    longestLifeMs: 310_000,
  };
}

/**
 * A call at the end of its life: an utterance of four words in the first two
 * seconds, and an answer.
 */
export function smallRecord(call_id: string, { started, ended }: Life): Call {
  const words = ["How ", "may ", "I ", "help?"].map((word, n) => ({
    word,
    start: n / 2,
    end: n / 2 + 0.5,
  }));
  return {
    call_id,
    agent_id: "agent_1",
    audio_websocket_protocol: "twilio",
    audio_encoding: "mulaw",
    sample_rate: 8000,
    call_status: "ended",
    ...(started === undefined ? {} : { start_timestamp: started }),
    end_timestamp: ended,
    disconnection_reason:
      started === undefined ? "dial_no_answer" : "user_hangup",
    transcript: "Agent: How may I help?\nUser: Yes.",
    transcript_object: [
      { role: "agent", content: "How may I help?", words },
      {
        role: "user",
        content: "Yes.",
        words: [{ word: "Yes.", start: 3, end: 3.5 }],
      },
    ],
    call_analysis: { user_sentiment: "Positive" },
  };
}
