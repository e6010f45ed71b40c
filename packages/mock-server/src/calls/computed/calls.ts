import type { Call } from "../call.js";
import { type Agent, Agents } from "./agents.js";
import { Arrivals, LAST_NUMBER } from "./arrivals.js";
import { CallIds } from "./call-id.js";
import {
  DATA_DAYS,
  DATA_END,
  type DataOptions,
  type Life,
} from "./data-options.js";
import { drawFacts } from "./facts.js";
import { hash, keyFor } from "./hash.js";
import { Outcomes } from "./outcome.js";
import { PROFILES, type Profile } from "./profiles.js";
import { SIZES } from "./sizes.js";
import { DAY } from "./week.js";
import { ByteWriter } from "./writer/bytes.js";
import { callWriter, type Stage } from "./writer/call.js";

const decoder = new TextDecoder();
const SLOWEST_ANALYSIS = 60_000;

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
  readonly #agents: Agents;
  readonly #outcomes: Outcomes;
  readonly #ids: CallIds;
  readonly #key: number;
  readonly #scratch = new ByteWriter(1 << 12);
  #askedAt = Number.NaN;
  #startedBy = 0;

  constructor(options: DataOptions = {}) {
    const seed = options.seed ?? 1;
    this.count = options.count ?? 10_000;
    const profile: Profile = PROFILES[options.profile ?? "mixed"];
    this.#agents = new Agents(seed, profile);
    this.#outcomes = new Outcomes(seed, SIZES[options.size ?? "medium"]);
    this.#ids = new CallIds(seed);
    this.#key = keyFor(seed, "facts");
    const span = { from: DATA_END - DATA_DAYS * DAY, to: DATA_END };
    this.arrivals = new Arrivals({
      seed,
      count: this.count,
      ...span,
      perMinute: options.perMinute ?? 0,
    });
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
    return (
      i >= 0 && i < (this.arrivals.perMinute > 0 ? LAST_NUMBER : this.count)
    );
  }

  /** When call `i` starts, in epoch milliseconds. */
  startOf(i: number): number {
    return this.arrivals.startOf(i);
  }

  /** When call `i` ends, in epoch milliseconds. Composes nothing. */
  endOf(i: number): number {
    return (
      this.arrivals.startOf(i) + this.#outcomes.durationOf(i, this.#ending(i))
    );
  }

  /**
   * From start to end of call `i`, in milliseconds. Cheaper than
   * {@link VirtualCalls.endOf}.
   */
  durationOf(i: number): number {
    return this.#outcomes.durationOf(i, this.#ending(i));
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
    return this.#ids.idOf(this.#rankOf(i));
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
    return this.arrivals.groupFirst(raw) + this.#ranks(raw).indexOf(rank);
  }

  /**
   * The n-th id that no numbered call has, for calls that live in the overlay;
   * `n` from 0 to 268 million.
   */
  spareId(n: number): string {
    return this.#ids.idOf(this.#ids.rankOf(0xffffffff - n));
  }

  /** The moments of call i's life. */
  lifeOf(i: number): Life {
    const startedAt = this.startOf(i);
    const endedAt = this.endOf(i);
    const bits = hash(this.#key + 1, i);
    const registeredAt = startedAt - 400 - (bits % 2_600);
    const { reason, spoken } = this.#ending(i);
    const connected = spoken || reason.startsWith("error_");
    if (!spoken) {
      return { connected, registeredAt, startedAt, endedAt };
    }
    const analysedAt = endedAt + 4_000 + ((bits >>> 12) % 50_000);
    return { connected, registeredAt, startedAt, endedAt, analysedAt };
  }

  /** How far call `i` has come at the instant `now`. */
  stageOf(i: number, now: number): Stage {
    if (now >= this.startOf(i) + this.settlesWithin) {
      return "analysed";
    }
    const { endedAt, analysedAt } = this.lifeOf(i);
    if (now < endedAt) {
      return "ongoing";
    }
    return now < (analysedAt ?? endedAt) ? "ended" : "analysed";
  }

  /**
   * Appends call `i` as JSON, as it is seen at the instant `now`; without
   * `now`, as it stands in the end.
   */
  write(out: ByteWriter, i: number, now = Number.POSITIVE_INFINITY): void {
    const ending = this.#ending(i);
    const known = {
      id: this.idOf(i),
      agent: this.#agentOf(i),
      ending,
      start: this.startOf(i),
      duration: this.#outcomes.durationOf(i, ending),
      silence: this.#outcomes.silenceOf(i),
    };
    const facts = drawFacts(known, hash(this.#key, i));
    callWriter().write(out, facts, this.stageOf(i, now), now - known.start);
  }

  /** Call `i`, as {@link VirtualCalls.write} writes it. */
  callAt(i: number, now?: number): Call {
    this.#scratch.clear();
    this.write(this.#scratch, i, now);
    return JSON.parse(decoder.decode(this.#scratch.copy())) as Call;
  }

  #agentOf(i: number): Agent {
    return this.#agents.all[this.#agents.indexOf(i)] as Agent;
  }

  #ending(i: number) {
    return this.#outcomes.endingOf(i, this.#agentOf(i).channel);
  }

  #rankOf(i: number): number {
    const first = this.arrivals.groupFirst(i);
    return first === i && this.arrivals.groupSize(i) === 1
      ? this.#ids.rankOf(i)
      : (this.#ranks(i)[i - first] as number);
  }

  /**
   * The ranks of a group of ties, upward: the group's k-th call has the k-th.
   */
  #ranks(i: number): number[] {
    const first = this.arrivals.groupFirst(i);
    const size = this.arrivals.groupSize(i);
    return Array.from({ length: size }, (_, k) =>
      this.#ids.rankOf(first + k),
    ).sort((a, b) => a - b);
  }
}
