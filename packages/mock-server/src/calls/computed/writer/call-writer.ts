import type { Stage } from "../../stage.js";
import type { Facts } from "../call-facts.js";
import { type CompiledScript, Library } from "../compiled-scripts.js";
import { Latencies } from "../latencies.js";
import { AGENT, Talk } from "../talk.js";
import { type ByteWriter, utf8 } from "./byte-writer.js";
import { writeAnalysis } from "./write-analysis.js";
import { writeHead } from "./write-head.js";
import { writeLatency } from "./write-latency.js";
import { writeTranscript } from "./write-transcript.js";

const END = utf8(',"end_timestamp":');
const REASON = utf8(',"disconnection_reason":"');
const QUOTE = 34;
const CLOSE_BRACE = 125;

/** Latencies of one call in milliseconds, in the order of the conversation. */
export interface Measured {
  /** From the end of what a person said to the agent's answer. */
  readonly e2e: readonly number[];
  readonly llm: readonly number[];
  /** Over the customer's own websocket; empty without one. */
  readonly rtt: readonly number[];
}

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
  readonly #library = new Library();
  readonly #talk = new Talk(this.#library);
  readonly #e2e = new Latencies();
  readonly #llm = new Latencies();
  readonly #rtt = new Latencies();

  /** What was measured in the call that was written last. */
  get measured(): Measured {
    return {
      e2e: this.#e2e.copy(),
      llm: this.#llm.copy(),
      rtt: this.#rtt.copy(),
    };
  }

  /**
   * Appends one call, as it stands at `stage`; `elapsed`: milliseconds since
   * its start, while it goes on; `isTold`: whether with its transcripts.
   */
  write(
    out: ByteWriter,
    facts: Facts,
    stage: Stage,
    elapsed: number,
    isTold: boolean,
  ): void {
    this.#forgetMeasured();
    writeHead(out, facts, stage);
    switch (stage) {
      case "started":
        if (isTold) {
          this.#writeSaidSoFar(out, facts, elapsed);
        }
        break;
      case "ended":
        this.#writeEnd(out, facts, isTold);
        break;
      case "analysed":
        this.#writeEnd(out, facts, isTold);
        this.#writeAnalysis(out, facts);
    }
    out.byte(CLOSE_BRACE);
  }

  #writeSaidSoFar(out: ByteWriter, facts: Facts, elapsed: number): void {
    if (!facts.ending.spoken) {
      return;
    }
    if (facts.optOut) {
      return;
    }
    this.#compose(facts);
    this.#talk.cutAt(elapsed);
    if (this.#talk.turns > 0) {
      this.#writeTranscript(out, facts);
    }
  }

  #writeEnd(out: ByteWriter, facts: Facts, isTold: boolean): void {
    const { ending, optOut, id, addresses } = facts;
    writeReason(out, facts);
    if (ending.spoken) {
      this.#compose(facts);
    }
    const isKept = ending.spoken && !optOut;
    if (isKept && isTold) {
      this.#writeTranscript(out, facts);
    }
    if (isKept) {
      addresses.writeRecording(out, id);
    }
    if (!optOut) {
      addresses.writeLog(out, id);
    }
    if (ending.spoken) {
      this.#writeLatencies(out, facts);
    }
  }

  /** Of what was last composed. */
  #writeTranscript(out: ByteWriter, { slots, id }: Facts): void {
    const { lexicon } = this.#library;
    writeTranscript(out, this.#talk, lexicon, slots, id);
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

  #writeLatencies(out: ByteWriter, facts: Facts): void {
    this.#measure(facts);
    writeLatency(out, "e2e", this.#e2e);
    writeLatency(out, "llm", this.#llm);
    writeLatency(out, "rtt", this.#rtt);
  }

  #forgetMeasured(): void {
    this.#e2e.clear();
    this.#llm.clear();
    this.#rtt.clear();
  }

  /** Takes the latencies of what was last composed. */
  #measure({ agent, dice }: Facts): void {
    const { turns, role, gap } = this.#talk;
    for (let turn = 1; turn < turns; turn++) {
      if (role[turn] !== AGENT) {
        continue;
      }
      const whole = gap[turn] as number;
      const llm = share(whole, dice.between(45, 75));
      this.#e2e.add(whole);
      this.#llm.add(llm);
      if (agent.customLlm) {
        const rtt = share(llm, dice.between(8, 30));
        this.#rtt.add(rtt);
      }
    }
  }

  #writeAnalysis(out: ByteWriter, facts: Facts): void {
    const { dice, slots, optOut } = facts;
    const { reason, spoken } = facts.ending;
    if (!spoken) {
      return;
    }
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
    return this.#library.scriptOf(facts.agent.script);
  }
}

function writeReason(out: ByteWriter, facts: Facts): void {
  out.put(END);
  out.uint(facts.start + facts.duration);
  out.put(REASON);
  out.ascii(facts.ending.reason);
  out.byte(QUOTE);
}

function share(whole: number, percent: number): number {
  return Math.floor((whole * percent) / 100);
}
