import type { Dice } from "../computed/hash.js";
import { Latencies } from "../computed/latencies.js";
import type { Measured } from "../computed/writer/call-writer.js";
import { latencyNames } from "./legacy-values.js";
import { type Fields, joinFields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const SPEECH_TO_SPEECH_PERCENT = 8;

/** What a wait for one answer was made of, in milliseconds. */
interface Waits {
  readonly asr: number[];
  readonly tts: number[];
  readonly s2s: number[];
  readonly knowledge: number[];
}

/**
 * The latencies of a call: percentiles of the values that stand beside them.
 * Where only percentiles are known, those alone.
 */
export function latencyOf(
  source: Source,
  usesKnowledge: boolean,
): Fields | undefined {
  const { call, measured } = source;
  const legacy = Object.entries(latencyNames)
    .map(([field, name]) => [name, call[field]] as const)
    .filter(([, latency]) => latency !== undefined);
  if (legacy.length === 0) {
    return undefined;
  }
  // An edit may have changed what was measured.
  if (measured === undefined || measured.e2e.length !== call.e2e_latency?.num) {
    return Object.fromEntries(legacy);
  }
  return drawLatency(source, measured, usesKnowledge);
}

function drawLatency(
  { draws }: Source,
  measured: Measured,
  usesKnowledge: boolean,
): Fields {
  const dice = draws.of("latency");
  const isSpeechToSpeech = dice.chance(SPEECH_TO_SPEECH_PERCENT);
  const waits = splitWaits(measured, dice, usesKnowledge);
  return joinFields({
    e2e: latencyObject(measured.e2e),
    asr: isSpeechToSpeech ? undefined : latencyObject(waits.asr),
    llm: latencyObject(measured.llm),
    llm_websocket_network_rtt: latencyObject(measured.rtt),
    tts: isSpeechToSpeech ? undefined : latencyObject(waits.tts),
    knowledge_base: latencyObject(waits.knowledge),
    s2s: isSpeechToSpeech ? latencyObject(waits.s2s) : undefined,
  });
}

/** Together, the parts of a wait are never longer than the wait. */
function splitWaits(
  { e2e, llm }: Measured,
  dice: Dice,
  usesKnowledge: boolean,
): Waits {
  const waits: Waits = {
    asr: [],
    tts: [],
    s2s: [],
    knowledge: [],
  };
  e2e.forEach((whole, n) => {
    const rest = whole - (llm[n] ?? 0);
    const asr = share(rest, dice.between(25, 40));
    const tts = share(rest, dice.between(30, 45));
    waits.asr.push(asr);
    waits.tts.push(tts);
    waits.s2s.push(rest);
    if (usesKnowledge && dice.chance(50)) {
      waits.knowledge.push(share(rest - asr - tts, 80));
    }
  });
  return waits;
}

function share(whole: number, percent: number): number {
  return Math.floor((whole * percent) / 100);
}

/** The percentiles of some values; `undefined` without any. */
function latencyObject(values: readonly number[]): Fields | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const latencies = new Latencies();
  for (const value of values) {
    latencies.add(value);
  }
  latencies.sort();
  return {
    p50: latencies.percentile(50),
    p90: latencies.percentile(90),
    p95: latencies.percentile(95),
    p99: latencies.percentile(99),
    max: latencies.percentile(100),
    min: latencies.percentile(0),
    num: values.length,
    values,
  };
}
