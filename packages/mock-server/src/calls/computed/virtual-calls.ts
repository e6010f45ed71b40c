import { DEFAULT_CALLS, DEFAULT_SEED } from "../../defaults.js";
import { addressesAt } from "../addresses.js";
import type { Call } from "../call.js";
import { type CallNews, callNewsOf } from "../news/call-news.js";
import { type Life, type Stage, stageAt } from "../stage.js";
import { PROFILES } from "./agent-profiles.js";
import { type Agent, Agents } from "./agents.js";
import { Arrivals } from "./arrivals.js";
import { borrowFacts, type Facts } from "./call-facts.js";
import { CallIds } from "./call-id.js";
import { computeLife, SLOWEST_ANALYSIS } from "./compute-life.js";
import type { DataOptions } from "./data-options.js";
import type { Ending } from "./endings.js";
import { hash, keyFor } from "./hash.js";
import { Outcomes } from "./outcome.js";
import { Ranks } from "./ranks.js";
import { SIZES } from "./talk-sizes.js";
import { AddressWriter } from "./writer/addresses.js";
import { ByteWriter } from "./writer/byte-writer.js";
import { callWriter } from "./writer/call-writer.js";
import { readCall } from "./writer/read-call.js";
import type { WriteOptions } from "./writer/write-options.js";

/** Spare ids are those of the last numbers, downward. */
const LAST_SPARE = 0xffffffff;

/**
 * Up to a billion calls that take no storage: call `i` is a pure function of
 * the seed and `i`, and the calls are numbered in the API's order, by
 * (`start_timestamp`, `call_id`) upward.
 *
 * @example new VirtualCalls({ seed: 1, count: 1e9 }).callAt(123_456_789).start_timestamp
 */
export class VirtualCalls {
  readonly count: number;
  readonly arrivals: Arrivals;
  /** What is drawn for calls beside their facts depends on it. */
  readonly besideKey: number;
  /** The address below which recordings and logs are said to be. */
  readonly mediaBase: string | undefined;
  readonly #agents: Agents;
  readonly #outcomes: Outcomes;
  readonly #ids: CallIds;
  readonly #ranks: Ranks;
  readonly #key: number;
  readonly #addresses: AddressWriter;
  readonly #scratchCall = new ByteWriter(1 << 12);
  readonly #news: CallNews | undefined;
  #askedAt = Number.NaN;
  #startedBy = 0;

  constructor(options: DataOptions = {}) {
    const {
      seed = DEFAULT_SEED,
      count = DEFAULT_CALLS,
      profile = "mixed",
      size = "medium",
      perMinute = 0,
      mediaBase,
    } = options;
    this.count = count;
    this.mediaBase = mediaBase;
    this.#addresses = new AddressWriter(addressesAt(mediaBase));
    this.#agents = new Agents(seed, PROFILES[profile]);
    this.#outcomes = new Outcomes(seed, SIZES[size]);
    this.#ids = new CallIds(seed);
    this.#key = keyFor(seed, "facts");
    this.besideKey = keyFor(seed, "beside");
    this.#news = callNewsOf(seed);
    this.arrivals = new Arrivals({
      seed,
      count,
      perMinute,
    });
    this.#ranks = new Ranks(this.arrivals, this.#ids);
  }

  /** The workspace's agents. */
  get agents(): readonly Agent[] {
    return this.#agents.all;
  }

  /** No call lasts longer than this, in milliseconds. */
  get longest(): number {
    return this.#outcomes.longest;
  }

  /**
   * After this long, in milliseconds from its start, a call never changes
   * again.
   */
  get settlesWithin(): number {
    return this.longest + SLOWEST_ANALYSIS;
  }

  /**
   * How many calls have started at the instant `now`: the visible ones are the
   * numbers below.
   */
  startedBy(now: number): number {
    // Asked by every page, and mostly of a clock that stands still.
    if (now !== this.#askedAt) {
      this.#startedBy = this.arrivals.firstAt(now + 1);
      this.#askedAt = now;
    }
    return this.#startedBy;
  }

  /** Whether there ever is a call with this number. */
  mayExist(i: number): boolean {
    return i >= 0 && i < this.arrivals.end;
  }

  /** When call `i` starts, in epoch milliseconds. */
  startOf(i: number): number {
    return this.arrivals.startOf(i);
  }

  /** When call `i` ends, in epoch milliseconds. Composes nothing. */
  endOf(i: number): number {
    return this.startOf(i) + this.durationOf(i);
  }

  /**
   * From start to end of call `i`, in milliseconds; 0 when it never connected.
   * Cheaper than {@link VirtualCalls.endOf}.
   */
  durationOf(i: number): number {
    const ending = this.#ending(i);
    return this.#outcomes.durationOf(i, ending);
  }

  /** The id of the agent of call `i`. */
  agentIdOf(i: number): string {
    return this.#agentOf(i).id;
  }

  /** The agents' places of a block's 32 calls: {@link Agents.borrowHand}. */
  borrowHand(block: number): Uint8Array {
    return this.#agents.borrowHand(block);
  }

  /**
   * The id of call `i`. Among calls of the same millisecond, ids rise with the
   * number.
   */
  idOf(i: number): string {
    return this.#ids.idOf(this.#ranks.rankOf(i));
  }

  /**
   * The number behind an id; `undefined` when no call of this data set has it.
   */
  numberOf(id: string): number | undefined {
    const rank = this.#ids.parse(id);
    if (rank === undefined) {
      return undefined;
    }
    const raw = this.#ids.numberOf(rank);
    if (!this.mayExist(raw)) {
      return undefined;
    }
    return this.#ranks.numberOf(rank, raw);
  }

  /**
   * The n-th id that no numbered call has, for calls that live in the overlay;
   * `n` from 0 to 268 million.
   */
  spareId(n: number): string {
    return this.#ids.idOf(this.#ids.rankOf(LAST_SPARE - n));
  }

  /** When call `i` enters each stage of its life. */
  lifeOf(i: number): Life {
    const ending = this.#ending(i);
    return computeLife({
      ending,
      start: this.startOf(i),
      duration: this.#outcomes.durationOf(i, ending),
      attempt: this.#outcomes.attemptOf(i, ending),
      bits: hash(this.#key + 1, i),
    });
  }

  /** How far call `i`, which has started, has come at the instant `now`. */
  stageOf(i: number, now: number): Stage {
    const settled = this.startOf(i) + this.settlesWithin;
    if (now >= settled) {
      return "analysed";
    }
    return stageAt(this.lifeOf(i), now) ?? "registered";
  }

  /**
   * Appends call `i` as JSON, as it is seen at the instant `now`; without
   * `now`, as it stands in the end.
   */
  write(
    out: ByteWriter,
    i: number,
    now = Number.POSITIVE_INFINITY,
    { added = this.#news, isTold = true }: WriteOptions = {},
  ): void {
    const stage = this.stageOf(i, now);
    const facts = this.#borrowFacts(i);
    const elapsed = now - facts.start;
    const begin = out.length;
    callWriter().write(out, facts, stage, elapsed, isTold);
    added?.addTo(out, begin, i, stage);
  }

  #borrowFacts(i: number): Facts {
    const agent = this.#agentOf(i);
    const ending = this.#outcomes.endingOf(i, agent);
    const known = {
      id: this.idOf(i),
      agent,
      ending,
      start: this.startOf(i),
      duration: this.#outcomes.durationOf(i, ending),
      silence: this.#outcomes.silenceOf(i),
      addresses: this.#addresses,
    };
    const bits = hash(this.#key, i);
    return borrowFacts(known, bits);
  }

  /** Call `i`, as {@link VirtualCalls.write} writes it. */
  callAt(i: number, now?: number, options?: WriteOptions): Call {
    const out = this.#scratchCall;
    out.clear();
    this.write(out, i, now, options);
    return readCall(out);
  }

  /** Whether an id is of those that this data set makes, spare ones included. */
  isOwnId(id: string): boolean {
    return this.#ids.parse(id) !== undefined;
  }

  #agentOf(i: number): Agent {
    return this.agents[this.#agents.indexOf(i)] as Agent;
  }

  #ending(i: number): Ending {
    return this.#outcomes.endingOf(i, this.#agentOf(i));
  }
}
