import { news } from "../../generated-v3/news.js";
import { type Addresses, addressesAt } from "../addresses.js";
import type { Agent } from "../computed/agents.js";
import type { VirtualCalls } from "../computed/virtual-calls.js";
import { callWriter } from "../computed/writer/call-writer.js";
import {
  type CallNews,
  callNewsOf,
  withRequiredNews,
} from "../news/call-news.js";
import type { News } from "../news/news.js";
import type { Entry } from "../stored/entry.js";
import { Draws, textBits } from "./draws.js";
import { KeptViews } from "./kept-views.js";
import {
  type Fields,
  type NewFields,
  putField,
  type V3Call,
} from "./v3-call.js";
import { isListedField } from "./v3-fields.js";
import { type V3View, viewOf } from "./v3-view.js";

/** The calls of a workspace as the present version shows them. */
export class V3Calls {
  readonly #calls: VirtualCalls;
  readonly #addresses: Addresses;
  readonly #agents: ReadonlyMap<string, Agent>;
  /** What only this version's spec has. */
  readonly #added: readonly News[];
  readonly #news: CallNews | undefined;
  readonly #stored = new WeakMap<Entry, V3View>();
  readonly #told = new KeptViews();
  readonly #untold = new KeptViews();

  /** `added`: what only the spec has. @default what it has */
  constructor(calls: VirtualCalls, added = news) {
    this.#calls = calls;
    this.#addresses = addressesAt(calls.mediaBase);
    this.#added = added;
    this.#news = callNewsOf(calls.besideKey, added);
    this.#agents = new Map(calls.agents.map((agent) => [agent.id, agent]));
  }

  /** A computed call, by its number, or a stored one, at the instant `now`. */
  viewOf(found: number | Entry, now: number): V3View {
    if (typeof found === "number") {
      return this.#told.viewOf(found, now, () => {
        return this.#compose(found, now, true);
      });
    }
    const known = this.#stored.get(found);
    if (known !== undefined) {
      return known;
    }
    const view = this.#viewStored(found);
    this.#stored.set(found, view);
    return view;
  }

  /** A call as a list shows it: without what was said. */
  viewInList(found: number | Entry, now: number): V3Call {
    const { call } = this.#viewUntold(found, now);
    return pickListed(call);
  }

  /** What filters look at: a call with what nobody is answered. */
  subjectOf(found: number | Entry, now: number): Fields {
    const { call, hidden } = this.viewOf(found, now);
    return {
      ...call,
      ...hidden(),
    };
  }

  #viewStored({ call }: Entry): V3View {
    const view = viewOf({
      call,
      agent: this.#agents.get(call.agent_id),
      draws: this.#drawsOf(call.call_id),
      addresses: this.#addresses,
      isOurs: this.#calls.isOwnId(call.call_id),
      measured: undefined,
    });
    const number = textBits(0, call.call_id);
    return {
      ...view,
      call: withRequiredNews(view.call, number, this.#added),
    };
  }

  #viewUntold(found: number | Entry, now: number): V3View {
    if (typeof found !== "number") {
      return this.viewOf(found, now);
    }
    return this.#untold.viewOf(found, now, () => {
      return this.#compose(found, now, false);
    });
  }

  /** `isTold`: whether with its transcripts, which are most of the work. */
  #compose(number: number, now: number, isTold: boolean): V3View {
    const call = this.#calls.callAt(number, now, {
      added: null,
      isTold,
    });
    const { measured } = callWriter();
    const view = viewOf({
      call,
      agent: this.#agents.get(call.agent_id),
      draws: this.#drawsOf(call.call_id),
      addresses: this.#addresses,
      isOurs: true,
      measured,
    });
    if (this.#news === undefined) {
      return view;
    }
    const stage = this.#calls.stageOf(number, now);
    return {
      ...view,
      call: this.#news.addNews(view.call, number, stage),
    };
  }

  #drawsOf(id: string): Draws {
    return new Draws(this.#calls.besideKey, id);
  }
}

/** The call itself, if a list shows all that it has: most were made for one. */
function pickListed(call: V3Call): V3Call {
  const names = Object.keys(call);
  if (names.every(isListedField)) {
    return call;
  }
  const listed: NewFields = {};
  for (const name of names.filter(isListedField)) {
    putField(listed, name, call[name]);
  }
  return listed as V3Call;
}
