import type { Agent } from "../computed/agents.js";
import type { VirtualCalls } from "../computed/calls.js";
import { callWriter } from "../computed/writer/call.js";
import type { Entry } from "../stored/entry.js";
import { Draws } from "./draws.js";
import type { Fields, V3Call } from "./v3-call.js";
import { type V3View, viewOf } from "./view.js";

/** What a list leaves out of a call. */
const unlisted: ReadonlySet<string> = new Set([
  "transcript",
  "transcript_object",
  "transcript_with_tool_calls",
  "scrubbed_transcript_with_tool_calls",
]);

/** The calls of a workspace as the present version shows them. */
export class V3Calls {
  readonly #calls: VirtualCalls;
  readonly #agents: ReadonlyMap<string, Agent>;
  readonly #stored = new WeakMap<Entry, V3View>();

  constructor(calls: VirtualCalls) {
    this.#calls = calls;
    this.#agents = new Map(calls.agents.map((agent) => [agent.id, agent]));
  }

  /** A computed call, by its number, or a stored one, at the instant `now`. */
  viewOf(found: number | Entry, now: number): V3View {
    if (typeof found === "number") {
      return this.#computed(found, now);
    }
    const known = this.#stored.get(found);
    if (known !== undefined) {
      return known;
    }
    const view = this.#viewStored(found);
    this.#stored.set(found, view);
    return view;
  }

  /** What filters look at: a call with what nobody is answered. */
  subjectOf(found: number | Entry, now: number): Fields {
    const { call, hidden } = this.viewOf(found, now);
    return {
      ...call,
      ...hidden,
    };
  }

  #viewStored({ call }: Entry): V3View {
    return viewOf({
      call,
      agent: this.#agents.get(call.agent_id),
      draws: this.#drawsOf(call.call_id),
      isOurs: this.#calls.isOwnId(call.call_id),
      measured: undefined,
    });
  }

  #computed(number: number, now: number): V3View {
    const call = this.#calls.callAt(number, now);
    const { measured } = callWriter();
    return viewOf({
      call,
      agent: this.#agents.get(call.agent_id),
      draws: this.#drawsOf(call.call_id),
      isOurs: true,
      measured,
    });
  }

  #drawsOf(id: string): Draws {
    return new Draws(this.#calls.besideKey, id);
  }
}

/** A call as a list shows it: without what was said. */
export function listedCallOf(call: V3Call): V3Call {
  const shown = Object.entries(call).filter(([name]) => !unlisted.has(name));
  return Object.fromEntries(shown) as V3Call;
}
