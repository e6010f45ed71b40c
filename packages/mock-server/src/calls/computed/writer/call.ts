import type { Facts } from "../facts.js";
import { Latencies } from "../latency.js";
import { type CompiledScript, type Library, library } from "../library.js";
import { AGENT, Talk } from "../talk.js";
import { writeAnalysis } from "./analysis.js";
import { type ByteWriter, utf8 } from "./bytes.js";
import { writeHead } from "./head.js";
import { writeLatency } from "./latency.js";
import { writeTranscript } from "./transcript.js";

const END = utf8(',"end_timestamp":');
const REASON = utf8(',"disconnection_reason":"');
const RECORDING = utf8(',"recording_url":"https://recordings.example.com/');
const RECORDING_END = utf8('.wav"');
const LOG = utf8(',"public_log_url":"https://logs.example.com/');
const LOG_END = utf8('.txt"');
const QUOTE = 34;

/**
 * How far a call has come: each stage has the fields of the one before, and
 * more.
 */
export type Stage = "ongoing" | "ended" | "analysed";

let shared: CallWriter | undefined;

/**
 * The one writer: its buffers are large, and a call is always written in one
 * go.
 */
export function callWriter(): CallWriter {
  shared ??= new CallWriter();
  return shared;
}

/**
 * Writes calls as the API's JSON, field by field: the only place where a
 * generated call gets its shape.
 */
export class CallWriter {
  readonly #library: Library = library();
  readonly #talk = new Talk(this.#library);
  readonly #e2e = new Latencies();
  readonly #llm = new Latencies();
  readonly #rtt = new Latencies();

  /**
   * Appends one call, as it stands at `stage`; `elapsed`: milliseconds since
   * its start, while it goes on.
   */
  write(out: ByteWriter, facts: Facts, stage: Stage, elapsed: number): void {
    writeHead(out, facts, stage);
    if (stage === "ongoing") {
      this.#writeSaidSoFar(out, facts, elapsed);
    } else {
      this.#writeEnd(out, facts);
      if (stage === "analysed" && facts.ending.spoken) {
        this.#writeAnalysis(out, facts);
      }
    }
    out.byte(125);
  }

  #writeSaidSoFar(out: ByteWriter, facts: Facts, elapsed: number): void {
    if (!facts.ending.spoken || facts.optOut) {
      return;
    }
    this.#compose(facts);
    this.#talk.cutAt(elapsed);
    if (this.#talk.turns > 0) {
      writeTranscript(
        out,
        this.#talk,
        this.#library.lexicon,
        facts.slots,
        facts.id,
      );
    }
  }

  #writeEnd(out: ByteWriter, facts: Facts): void {
    const { ending, optOut, id } = facts;
    out.put(END);
    out.uint(facts.start + facts.duration);
    out.put(REASON);
    out.ascii(ending.reason);
    out.byte(QUOTE);
    if (ending.spoken) {
      this.#compose(facts);
    }
    if (ending.spoken && !optOut) {
      writeTranscript(out, this.#talk, this.#library.lexicon, facts.slots, id);
      out.put(RECORDING);
      out.ascii(id);
      out.put(RECORDING_END);
    }
    if (!optOut) {
      out.put(LOG);
      out.ascii(id);
      out.put(LOG_END);
    }
    if (ending.spoken) {
      this.#writeLatencies(out, facts);
    }
  }

  #compose(facts: Facts): void {
    const { agent, dice, slots } = facts;
    const plan = {
      script: this.#script(facts),
      dice,
      slots,
      length: facts.duration - facts.tail,
      latency: agent.latency,
      dialling: agent.channel === "outbound",
    };
    if (facts.ending.reason === "machine_detected") {
      this.#talk.composeMachine(plan);
    } else {
      this.#talk.compose(plan);
    }
  }

  #writeLatencies(out: ByteWriter, { agent, dice }: Facts): void {
    for (const latencies of [this.#e2e, this.#llm, this.#rtt]) {
      latencies.clear();
    }
    for (let turn = 1; turn < this.#talk.turns; turn++) {
      if (this.#talk.role[turn] !== AGENT) {
        continue;
      }
      const whole = this.#talk.gap[turn] as number;
      const llm = Math.floor((whole * dice.between(45, 75)) / 100);
      this.#e2e.add(whole);
      this.#llm.add(llm);
      if (agent.customLlm) {
        this.#rtt.add(Math.floor((llm * dice.between(8, 30)) / 100));
      }
    }
    writeLatency(out, "e2e", this.#e2e);
    writeLatency(out, "llm", this.#llm);
    writeLatency(out, "rtt", this.#rtt);
  }

  #writeAnalysis(out: ByteWriter, facts: Facts): void {
    const { dice, slots, optOut } = facts;
    const { reason } = facts.ending;
    const tellable = !optOut && reason !== "machine_detected";
    writeAnalysis(out, {
      reason,
      script: this.#script(facts),
      dice,
      slots,
      tellable,
    });
  }

  #script(facts: Facts): CompiledScript {
    return this.#library.scripts.get(facts.agent.script) as CompiledScript;
  }
}
