import type { Call } from "../calls/call.js";
import { VirtualCalls } from "../calls/computed/calls.js";
import { isUnconnected } from "./computed-calls.js";
import type { CallRecord } from "./life-event.js";
import type { Planned } from "./planned-life.js";

const models = 1000;
/** What a dialled call gets from its model. */
const lived = [
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

/** The fields that a life sets, and those that decide how it goes. */
export const lifeFields: ReadonlySet<string> = new Set([
  ...lived,
  "start_timestamp",
  "end_timestamp",
  "drop_call_if_machine_detected",
  "end_call_after_silence_ms",
]);

/**
 * Plans the lives of calls that somebody dials: each is that of a computed
 * outbound call, moved to its own time.
 */
export class DialledCalls {
  readonly #models: VirtualCalls;

  constructor(seed: number) {
    this.#models = new VirtualCalls({
      seed,
      count: models,
      profile: "outbound",
    });
  }

  /**
   * The life of a call that was dialled at an instant: the same in every run,
   * so that it goes on after a restart.
   */
  plan(call: Call, dialledAt: number): Planned {
    const index = this.#modelOf(call);
    const life = this.#models.lifeOf(index);
    const shift = dialledAt - life.registeredAt;
    const started = life.startedAt + shift;
    const ended = life.endedAt + shift;
    const analysed =
      life.analysedAt === undefined ? undefined : life.analysedAt + shift;
    const connects = !isUnconnected(
      this.#models.callAt(index).disconnection_reason,
    );
    return {
      instants: {
        registered: dialledAt,
        ended,
        ...(analysed && { analysed }),
        ...(connects && { started }),
      },
      record: () => this.#record(call, index, started, ended),
    };
  }

  #record(
    call: Call,
    index: number,
    start_timestamp: number,
    end_timestamp: number,
  ): CallRecord {
    const model = this.#models.callAt(index);
    const fields = lived.flatMap((name) =>
      model[name] === undefined ? [] : [[name, model[name]]],
    );
    const text = JSON.stringify(Object.fromEntries(fields)).replaceAll(
      model.call_id,
      call.call_id,
    );
    return { ...call, ...JSON.parse(text), start_timestamp, end_timestamp };
  }

  /**
   * A call that could have gone like this one, found from a number that the id
   * gives.
   */
  #modelOf(call: Call): number {
    let n = 0;
    for (const char of call.call_id) {
      n = (Math.imul(n, 31) + char.charCodeAt(0)) >>> 0;
    }
    for (let tries = 0; tries < models; tries++) {
      const index = (n + tries) % models;
      if (suits(this.#models.callAt(index), call)) {
        return index;
      }
    }
    return n % models;
  }
}

/**
 * Whether a call can go as the model went: what it says of itself is not that
 * of the model.
 */
function suits(model: Call, call: Call): boolean {
  if (model.direction !== "outbound" || model.opt_out_sensitive_data_storage) {
    return false;
  }
  switch (model.disconnection_reason) {
    case "machine_detected":
      return call.drop_call_if_machine_detected === true;
    case "inactivity":
      return call.end_call_after_silence_ms === model.end_call_after_silence_ms;
    default:
      return true;
  }
}
