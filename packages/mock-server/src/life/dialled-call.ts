import type { Call } from "../call.js";
import { VirtualCalls } from "../data/calls.js";
import { isUnconnected } from "./computed-calls.js";
import type { CallRecord } from "./life-event.js";
import type { Planned } from "./planned-life.js";

const models = 1000;
const names = [
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "recording_url",
  "public_log_url",
  "e2e_latency",
  "llm_latency",
  "llm_websocket_network_rtt_latency",
  "disconnection_reason",
  "call_analysis",
  "call_status",
] as const;

/** Plans the lives of calls that somebody dials: each is that of a computed outbound call, moved to its own time. */
export class DialledCalls {
  readonly #models: VirtualCalls;

  constructor(seed: number) {
    this.#models = new VirtualCalls({ seed, count: models, profile: "outbound" });
  }

  /** The life of a call that was dialled at an instant: the same in every run, so that it goes on after a restart. */
  plan(call: Call, dialledAt: number): Planned {
    const index = this.#modelOf(call.call_id);
    const life = this.#models.lifeOf(index);
    const shift = dialledAt - life.registeredAt;
    const started = life.startedAt + shift;
    const ended = life.endedAt + shift;
    const analysed = life.analysedAt === undefined ? undefined : life.analysedAt + shift;
    const connects = !isUnconnected(this.#models.callAt(index).disconnection_reason);
    return {
      instants: { registered: dialledAt, ended, ...(analysed && { analysed }), ...(connects && { started }) },
      record: () => this.#record(call, index, started, ended),
    };
  }

  #record(call: Call, index: number, start_timestamp: number, end_timestamp: number): CallRecord {
    const model = this.#models.callAt(index);
    const lived: Record<string, unknown> = {};
    for (const name of names) {
      if (model[name] !== undefined) lived[name] = model[name];
    }
    const text = JSON.stringify(lived).replaceAll(model.call_id, call.call_id);
    return { ...call, ...JSON.parse(text), start_timestamp, end_timestamp };
  }

  /** An outbound call, found from a number that the id gives. */
  #modelOf(id: string): number {
    let n = 0;
    for (const char of id) n = (Math.imul(n, 31) + char.charCodeAt(0)) >>> 0;
    for (let tries = 0; tries < models; tries++) {
      const index = (n + tries) % models;
      if (this.#models.callAt(index).direction === "outbound") return index;
    }
    return n % models;
  }
}
