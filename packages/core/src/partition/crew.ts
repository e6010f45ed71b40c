import type { Mark } from "../pagination/checkpoint.js";
import type { PartitionTools } from "../pagination/options.js";
import { along, isAfter } from "../pagination/order.js";
import type { Cursor, Key, Place } from "../pagination/place.js";
import type { Plan } from "../pagination/plan.js";
import type { Turn } from "../pagination/turn.js";
import {
  aheadOf,
  farther,
  type Segment,
  trimmed,
  untouched,
} from "./segment.js";

/**
 * Pages that a window must have left for an idle worker to take half of them:
 * one is in flight, another is to remain.
 */
const SHARED = 3;

/** How a crew works. */
export interface CrewOptions {
  readonly concurrency: number;
  /** Pages held at most, while the window whose turn it is has none. */
  readonly buffer: number;
  /** Hand out what is there, in whatever order. */
  readonly any: boolean;
}

/**
 * Reads the windows of a range in parallel, and hands their turns out one by
 * one.
 */
export class Crew {
  readonly #plan: Plan;
  readonly #tools: PartitionTools;
  readonly #options: CrewOptions;
  readonly #signal: AbortSignal;
  readonly #segments: Segment[];
  /** The last of the calls that windows can see. */
  readonly #far: Key;
  /**
   * Where the tail begins: what lies behind the last window. `undefined` if
   * something can arrive there meanwhile.
   */
  readonly #tailPlace: Place | undefined;
  #tail: Promise<Turn> | undefined;
  /** The last item of everything before the first window. */
  #base: Key;
  /**
   * Pages that a window should take: few enough for the buffer to hold those of
   * all workers, and as many as that allows, as half of a window's last page is
   * read in vain.
   */
  readonly #pages: number;
  /** A page's width: how many milliseconds a full page took lately. */
  #width: number;
  /** Windows begun. */
  #begun = 0;
  #active = 0;
  /** The id that each page began with. */
  readonly #firsts = new Set<Cursor>();
  #held = 0;
  #wake = () => {};
  /**
   * The farthest place handed out: where to go on when all windows are done.
   */
  end: Place;

  /**
   * @param far The last of the calls that windows can see. The range begins at
   * the place.
   */
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
    this.#far = far;
    const { until, ahead, since } = place;
    // Newest first, nothing can arrive behind the oldest call.
    this.#tailPlace =
      plan.sign < 0
        ? { cursor: far.id, key: far, until, ahead, since }
        : undefined;
    this.#pages = Math.max(options.buffer / options.concurrency, 2);
    // A guess until the first page of a window is there; whoever was last may
    // have gone meanwhile.
    this.#width = Math.max(
      (to - from) / this.#pages / options.concurrency / 4,
      1,
    );
    this.end = place;
  }

  /**
   * The next turn, `undefined` when all windows are done. @throws What a window
   * met; the next call reads it again.
   */
  async next(): Promise<Turn | undefined> {
    for (;;) {
      this.#forget();
      this.#work();
      const ready = this.#ready();
      if (ready?.turns.length) {
        return this.#given(ready);
      }
      if (ready) {
        ready.state = "open";
        throw ready.error;
      }
      if (!this.#segments.length) {
        return undefined;
      }
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
    const candidates = this.#options.any
      ? this.#segments
      : this.#segments.slice(0, 1);
    return candidates.find(
      ({ turns, state }) => turns.length || state === "failed",
    );
  }

  /**
   * Gives every idle worker a window. The first window always goes on, so that
   * a full buffer cannot stop it all.
   */
  #work(): void {
    const { buffer, concurrency } = this.#options;
    while (this.#active < concurrency) {
      const isFull =
        this.#held >= buffer || this.#segments.length > 4 * concurrency;
      const free = (segment: Segment, index: number) =>
        (segment.state === "open" || segment.state === "untouched") &&
        (!isFull || (!index && !segment.turns.length));
      const segment =
        this.#segments.find(free) ?? (isFull ? undefined : this.#shared());
      if (!segment) {
        if (!isFull) {
          this.#readTail();
        }
        return;
      }
      // The first windows are staggered: if all were done at once, the buffer
      // would be full just before.
      if (segment.state === "untouched") {
        this.#cut(
          segment,
          this.#pages * Math.min(++this.#begun / concurrency, 1),
        );
      }
      void this.#read(segment);
    }
  }

  /** Reads the tail when a worker has nothing else to do. */
  #readTail(): void {
    if (!this.#tailPlace || this.#tail) {
      return;
    }
    this.#active++;
    const isThere = () => {
      this.#active--;
      if (!this.#signal.aborted) {
        this.#work();
      }
    };
    this.#tail = this.#tools.turn(this.#plan, this.#tailPlace, this.#signal);
    this.#tail.then(isThere, isThere);
  }

  /**
   * The first turn of the tail, if it was read and the windows ended where it
   * begins.
   */
  tail(): Promise<Turn> | undefined {
    return this.end.cursor === this.#tailPlace?.cursor ? this.#tail : undefined;
  }

  /** Half of what the longest window has left beyond its page in flight. */
  #shared(): Segment | undefined {
    const left = ({ at, end, state }: Segment) =>
      state === "busy" ? (end - at) / this.#width : 0;
    const [longest] = [...this.#segments].sort((a, b) => left(b) - left(a));
    if (!longest || left(longest) < SHARED) {
      return undefined;
    }
    return this.#cut(longest, (left(longest) + 1) / 2);
  }

  /** Leaves what is more than so many pages to others, and returns that. */
  #cut(segment: Segment, pages: number): Segment | undefined {
    const end = Math.ceil(segment.at + Math.max(this.#width * pages, 1));
    if (segment.end - end < this.#width || end >= segment.end) {
      return undefined;
    }
    const index = this.#segments.indexOf(segment) + 1;
    const neighbour = this.#segments[index];
    const joined = neighbour?.state === "untouched" ? neighbour : undefined;
    const rest = untouched(
      this.#plan,
      end,
      joined?.end ?? segment.end,
      this.end,
    );
    segment.end = end;
    this.#segments.splice(index, joined ? 1 : 0, rest);
    return rest;
  }

  /** Reads one page of a window. */
  async #read(segment: Segment): Promise<void> {
    segment.state = "busy";
    this.#active++;
    try {
      this.#took(segment, await this.#page(segment));
    } catch (error) {
      segment.error = error;
      segment.state = "failed";
    }
    this.#active--;
    if (!this.#signal.aborted) {
      this.#work();
    }
    this.#wake();
  }

  /**
   * Fetches one page of a window. One that begins as a page of another window
   * did is asked for again: a repeated answer would look like the end of this
   * window. Where the next one begins with it, both answers are the same.
   */
  async #page({ place, from, end, at }: Segment): Promise<Turn> {
    const fetch = () => this.#tools.turn(this.#plan, place, this.#signal);
    const page = await fetch();
    const [first] = [...page.skipped, ...page.items].map(this.#plan.keyOf);
    // Nor can the list end before the last call that was seen in it.
    if (!page.next && at < along(this.#plan, this.#far.start)) {
      return fetch();
    }
    if (!first) {
      return page;
    }
    const start = along(this.#plan, first.start);
    const isElsewhere = start < from || start >= end;
    if (isElsewhere && this.#firsts.has(first.id)) {
      return fetch();
    }
    this.#firsts.add(first.id);
    return page;
  }

  #took(segment: Segment, page: Turn): void {
    const { next } = page;
    const last = next?.key
      ? along(this.#plan, next.key.start)
      : Number.POSITIVE_INFINITY;
    // A place that is being looked for again may lie before all that started.
    if (next) {
      segment.place = next;
    }
    if (last >= segment.at && Number.isFinite(last)) {
      this.#width = Math.max(
        ((last - segment.at) * this.#plan.limit) / (page.items.length || 1),
        1,
      );
      segment.at = last;
    }
    // Nothing that windows can see is behind the last of them.
    const reach =
      next?.key && next.key.id !== this.#far.id
        ? last
        : Number.POSITIVE_INFINITY;
    this.#join(segment, reach);
    if (reach < segment.end) {
      this.#cut(segment, this.#pages);
    }
    segment.state = reach < segment.end ? "open" : "done";
    const part =
      reach < segment.end ? page : trimmed(this.#plan, page, segment.end);
    if (!part.items.length) {
      return;
    }
    segment.turns.push(part);
    this.#held++;
  }

  /** A window goes on over its end where nobody reads behind it. */
  #join(segment: Segment, reach: number): void {
    const behind = this.#segments.indexOf(segment) + 1;
    while (
      reach >= segment.end &&
      this.#segments[behind]?.state === "untouched"
    ) {
      segment.end = (this.#segments.splice(behind, 1)[0] as Segment).end;
    }
  }

  /** Hands out a turn, together with what a checkpoint in it has to say. */
  #given(segment: Segment): Turn {
    const page = segment.turns.shift() as Turn;
    this.#held--;
    const mark = this.#options.any ? this.#marker(segment, page) : page.mark;
    const key = this.#plan.keyOf(page.items.at(-1));
    const { until, ahead, since } = this.end;
    segment.given = key;
    this.end = farther(
      this.#plan,
      { cursor: key.id, key, until, ahead, since },
      this.end,
    );
    return { ...page, mark, next: this.end };
  }

  /**
   * In any order, a checkpoint says how far the list is done without a gap, and
   * what was handed out beyond that.
   */
  #marker(segment: Segment, page: Turn): Turn["mark"] {
    const before = this.#segments.map(
      (one) => ({ ...one, turns: one.turns.length }) as unknown as Segment,
    );
    const index = this.#segments.indexOf(segment);
    const base = this.#base;
    const { ahead = [] } = this.end;
    return (item): Mark => {
      const given = this.#plan.keyOf(item);
      const windows = before.map((one, at) =>
        at === index ? { ...one, given } : one,
      );
      const key = windows[0]?.given ?? base;
      const beyond = [
        ...ahead,
        ...windows.slice(1).flatMap((one) => aheadOf(this.#plan, one)),
      ];
      return {
        ...page.mark(item),
        ...key,
        ahead: beyond.filter((done) => isAfter(this.#plan, done, key)),
      };
    };
  }
}
