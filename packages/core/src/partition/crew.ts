import type { Mark } from "../pagination/checkpoint.js";
import type { PartitionTools } from "../pagination/options.js";
import { along, isAfter } from "../pagination/order.js";
import type { Key, Place } from "../pagination/place.js";
import type { Plan } from "../pagination/plan.js";
import type { Turn } from "../pagination/turn.js";
import { aheadOf, farther, type Segment, trimmed, untouched } from "./segment.js";

/** Pages that a window should take: short enough to keep the buffer small, long enough to waste little at its end. */
const PAGES = 7.8;

/** The part of its share of what is left that a window takes: the rest evens out what nobody could foresee. */
const SHARE = 0.6;

/** How much more than is expected is asked for at the end of a window: another request costs more than a few calls. */
const SPARE = 1.3;

/** How a crew works. */
export interface CrewOptions {
  readonly concurrency: number;
  /** Pages held at most, while the window whose turn it is has none. */
  readonly buffer: number;
  /** Hand out what is there, in whatever order. */
  readonly any: boolean;
}

/** Reads the windows of a range in parallel, and hands their turns out one by one. */
export class Crew {
  readonly #plan: Plan;
  readonly #tools: PartitionTools;
  readonly #options: CrewOptions;
  readonly #signal: AbortSignal;
  readonly #segments: Segment[];
  /** Where the windows end, along the iteration, exclusively. */
  readonly #to: number;
  /** The last item of everything before the first window. */
  #base: Key;
  /** A page's width: how many milliseconds a full page took lately. */
  #width: number;
  #active = 0;
  #held = 0;
  #wake = () => {};
  /** The farthest place handed out: where to go on when all windows are done. */
  end: Place;

  /** @param far The last of the calls that windows can see. The range begins at the place. */
  constructor(
    plan: Plan,
    tools: PartitionTools,
    options: CrewOptions,
    signal: AbortSignal,
    place: Place & { key: Key },
    far: Key,
  ) {
    const from = along(plan, place.key.start);
    const to = along(plan, far.start) + 1;
    this.#plan = plan;
    this.#tools = tools;
    this.#options = options;
    this.#signal = signal;
    this.#base = place.key;
    this.#segments = [{ ...untouched(plan, from, to, place), place }];
    this.#to = to;
    this.#width = (to - from) / PAGES / options.concurrency / 4;
    this.end = place;
  }

  /** The next turn, `undefined` when all windows are done. @throws What a window met; the next call reads it again. */
  async next(): Promise<Turn | undefined> {
    for (;;) {
      this.#forget();
      this.#work();
      const ready = this.#ready();
      if (ready?.turns.length) return this.#given(ready);
      if (ready) {
        ready.state = "open";
        throw ready.error;
      }
      if (!this.#segments.length) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Forgets the windows at the front that are done and handed out. */
  #forget(): void {
    for (
      let first = this.#segments[0];
      first?.state === "done" && !first.turns.length;
      first = this.#segments[0]
    ) {
      this.#base = first.given ?? this.#base;
      this.#segments.shift();
    }
  }

  #ready(): Segment | undefined {
    const candidates = this.#options.any ? this.#segments : this.#segments.slice(0, 1);
    return candidates.find(({ turns, state }) => turns.length || state === "failed");
  }

  /** Gives every idle worker a window. The first window always goes on, so that a full buffer cannot stop it all. */
  #work(): void {
    while (this.#active < this.#options.concurrency) {
      const isFull =
        this.#held >= this.#options.buffer || this.#segments.length > 4 * this.#options.concurrency;
      const free = (segment: Segment, index: number) =>
        (segment.state === "open" || segment.state === "untouched") &&
        (!isFull || (!index && !segment.turns.length));
      const segment = this.#segments.find(free);
      if (!segment) return;
      if (segment.state === "untouched") this.#cut(segment);
      void this.#read(segment);
    }
  }

  /** Leaves what is more than a window's worth to others. Towards the end windows get shorter, so that nobody is idle. */
  #cut(segment: Segment): void {
    const share = (this.#to - segment.at) / this.#width / this.#options.concurrency;
    const pages = Math.min(PAGES, Math.max(share * SHARE, 2));
    const end = Math.ceil(segment.at + Math.max(this.#width * pages, 1));
    if (segment.end - end < this.#width || end >= segment.end) return;
    const index = this.#segments.indexOf(segment) + 1;
    const neighbour = this.#segments[index];
    const joined = neighbour?.state === "untouched" ? neighbour : undefined;
    const rest = untouched(this.#plan, end, joined?.end ?? segment.end, this.end);
    segment.end = end;
    this.#segments.splice(index, joined ? 1 : 0, rest);
  }

  /** Reads one page of a window. */
  async #read(segment: Segment): Promise<void> {
    segment.state = "busy";
    this.#active++;
    try {
      this.#took(segment, await this.#tools.turn(this.#sized(segment), segment.place, this.#signal));
    } catch (error) {
      segment.error = error;
      segment.state = "failed";
    }
    this.#active--;
    if (!this.#signal.aborted) this.#work();
    this.#wake();
  }

  /** The plan with a page size that will do for the rest of a window: what lies behind its end is the neighbour's. */
  #sized({ at, end }: Segment): Plan {
    const { limit, parameters, spec } = this.#plan;
    const rest = Math.ceil(((end - at) / this.#width) * limit * SPARE);
    const size = Math.max(1, Math.min(limit, rest));
    return { ...this.#plan, limit: size, parameters: { ...parameters, [spec.limit.parameter]: size } };
  }

  #took(segment: Segment, page: Turn): void {
    const { next } = page;
    const last = next?.key ? along(this.#plan, next.key.start) : Number.POSITIVE_INFINITY;
    if (next && Number.isFinite(last)) {
      this.#width = Math.max(((last - segment.at) * this.#plan.limit) / (page.items.length || 1), 1);
      segment.place = next;
      segment.at = last;
    }
    if (last < segment.end) this.#cut(segment);
    segment.state = !next || this.#isOver(segment, last) ? "done" : "open";
    const part = last < segment.end ? page : trimmed(this.#plan, page, segment.end);
    if (!part.items.length) return;
    segment.turns.push(part);
    this.#held++;
  }

  /** Whether a page went over its window's end; over an end behind which nobody reads, the window goes on. */
  #isOver(segment: Segment, last: number): boolean {
    if (last < segment.end) return false;
    const behind = () => this.#segments[this.#segments.indexOf(segment) + 1];
    const forget = (one: Segment) => this.#segments.splice(this.#segments.indexOf(one), 1);
    let neighbour = behind();
    for (; neighbour?.state === "untouched"; neighbour = behind()) {
      forget(neighbour);
      segment.end = neighbour.end;
      if (last + 1 < neighbour.end) {
        segment.end = last + 1;
        const index = this.#segments.indexOf(segment) + 1;
        this.#segments.splice(index, 0, untouched(this.#plan, segment.end, neighbour.end, this.end));
        return false;
      }
    }
    return last >= segment.end;
  }

  /** Hands out a turn, together with what a checkpoint in it has to say. */
  #given(segment: Segment): Turn {
    const page = segment.turns.shift() as Turn;
    this.#held--;
    const mark = this.#options.any ? this.#marker(segment, page) : page.mark;
    const key = this.#plan.keyOf(page.items.at(-1));
    const { until, ahead } = this.end;
    segment.given = key;
    this.end = farther(this.#plan, { cursor: key.id, key, until, ahead }, this.end);
    return { ...page, mark, next: this.end };
  }

  /** In any order, a checkpoint says how far the list is done without a gap, and what was handed out beyond that. */
  #marker(segment: Segment, page: Turn): Turn["mark"] {
    const before = this.#segments.map((one) => ({ ...one, turns: one.turns.length }) as unknown as Segment);
    const index = this.#segments.indexOf(segment);
    const base = this.#base;
    const { ahead = [] } = this.end;
    return (item): Mark => {
      const given = this.#plan.keyOf(item);
      const windows = before.map((one, at) => (at === index ? { ...one, given } : one));
      const key = windows[0]?.given ?? base;
      const beyond = [...ahead, ...windows.slice(1).flatMap((one) => aheadOf(this.#plan, one))];
      return { ...page.mark(item), ...key, ahead: beyond.filter((done) => isAfter(this.#plan, done, key)) };
    };
  }
}
