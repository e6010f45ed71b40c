import type { Call } from "../calls/call.js";
import { VirtualCalls } from "../calls/computed/virtual-calls.js";
import {
  fieldsOfStage,
  type Life,
  newFieldsOf,
  stages,
} from "../calls/stage.js";
import type { Plan } from "./life-plan.js";

const models = 1000;

/** What a dialled call gets from its model: all that comes with its life. */
const livedFields: readonly string[] = [
  ...stages.flatMap((stage) => fieldsOfStage[stage]),
  ...stages.slice(1).flatMap((stage) => newFieldsOf(stage)),
  "call_status",
];

/** The fields that a life sets, and those that decide how it goes. */
export const lifeFields: ReadonlySet<string> = new Set([
  ...livedFields,
  "drop_call_if_machine_detected",
  "end_call_after_silence_ms",
]);

/**
 * Plans the lives of calls that somebody dials: each is that of a computed
 * outbound call, moved to its own time.
 */
export class DialledCalls {
  readonly #models: VirtualCalls;

  /** `mediaBase`: below which recordings and logs are said to be. */
  constructor(seed: number, mediaBase: string | undefined) {
    this.#models = new VirtualCalls({
      seed,
      mediaBase,
      count: models,
      profile: "outbound",
    });
  }

  /**
   * The life of a call that was dialled at an instant: the same in every run,
   * so that it goes on after a restart.
   */
  plan(call: Call, dialledAt: number): Plan {
    const index = this.#modelOf(call);
    const model = this.#models.lifeOf(index);
    const life = shiftLife(model, dialledAt - model.registered);
    return {
      life,
      finalCall: () => this.#finalCall(call, index, life),
    };
  }

  #finalCall(call: Call, index: number, { started, ended }: Life): Call {
    const model = this.#models.callAt(index);
    const fields = livedFields
      .filter((name) => model[name] !== undefined)
      .map((name) => [name, model[name]]);
    const text = JSON.stringify(Object.fromEntries(fields));
    const own = JSON.parse(text.replaceAll(model.call_id, call.call_id));
    return {
      ...call,
      ...own,
      start_timestamp: started ?? ended,
      end_timestamp: ended,
    };
  }

  /**
   * A call that could have gone like this one, found from a number that the id
   * gives.
   */
  #modelOf(call: Call): number {
    const first = numberOf(call.call_id);
    for (let tries = 0; tries < models; tries++) {
      const index = (first + tries) % models;
      if (isLike(this.#models.callAt(index), call)) {
        return index;
      }
    }
    return first % models;
  }
}

function numberOf(id: string): number {
  let number = 0;
  for (const char of id) {
    number = (Math.imul(number, 31) + char.charCodeAt(0)) >>> 0;
  }
  return number;
}

function shiftLife(life: Life, ms: number): Life {
  const { started, analysed } = life;
  return {
    registered: life.registered + ms,
    started: started === undefined ? undefined : started + ms,
    ended: life.ended + ms,
    analysed: analysed === undefined ? undefined : analysed + ms,
  };
}

/**
 * Whether a call can go as the model went: what it says of itself is not that
 * of the model.
 */
function isLike(model: Call, call: Call): boolean {
  if (model.direction !== "outbound") {
    return false;
  }
  if (model.opt_out_sensitive_data_storage) {
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
