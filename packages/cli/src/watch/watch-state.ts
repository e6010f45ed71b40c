import type { ShownCall } from "../output/columns.js";
import type { CallEvent } from "./call-event.js";
import { findEvents, isOlder } from "./find-events.js";
import { type SeenCall, toSeen } from "./seen-call.js";

/** What a watch knows, as plain JSON. */
export interface WatchMemory {
  readonly form: 1;
  /** Which calls are watched: a state of another question is refused. */
  readonly question: string;
  /** Calls that started earlier are not told, in epoch milliseconds. */
  readonly since: number;
  /**
   * Every call that had started by then was looked at, in epoch milliseconds.
   */
  readonly seenUntil: number;
  readonly calls: Readonly<Record<string, SeenCall>>;
}

/** Knows which calls there are, and tells what happens to them. */
export class WatchState {
  readonly #question: string;
  readonly #since: number;
  #seenUntil: number;
  readonly #calls: Map<string, SeenCall>;

  constructor({
    question,
    since,
    seenUntil,
    calls,
  }: Omit<WatchMemory, "form">) {
    this.#question = question;
    this.#since = since;
    this.#seenUntil = seenUntil;
    this.#calls = new Map(Object.entries(calls));
  }

  /**
   * Takes a call as it is now.
   *
   * @param isQuiet - Whether it is only noted: what there was before the watch.
   * @returns What happened to it since.
   */
  take(call: ShownCall, now: number, isQuiet = false): CallEvent[] {
    const before = this.#calls.get(call.call_id);
    const after = toSeen(call, now);
    if (before && isOlder(before, after)) {
      return [];
    }
    // A row of a list has fewer fields than a webhook: they did not go.
    const hashes = { ...before?.hashes, ...after.hashes };
    this.#calls.set(call.call_id, { ...after, hashes });
    const isBefore = before === undefined && after.startedAt < this.#since;
    return isQuiet || isBefore ? [] : findEvents(call, before, after);
  }

  /**
   * From when on calls may be new or may have changed since the last look: its
   * time less the lookback, or the start of a call that has not ended, but no
   * longer ago than `longestMs`.
   */
  earliest(lookbackMs: number, longestMs: number): number {
    let earliest = this.#seenUntil - lookbackMs;
    for (const { startedAt, isEnded } of this.#calls.values()) {
      if (!isEnded) {
        earliest = Math.min(earliest, startedAt);
      }
    }
    const longAgo = this.#seenUntil - Math.max(longestMs, lookbackMs);
    return Math.max(earliest, longAgo);
  }

  /**
   * Notes that every call was looked at, and forgets those that nobody looks at
   * any more.
   *
   * @param time - When the look began, in epoch milliseconds.
   * @param before - Calls that started earlier are forgotten.
   */
  endLook(time: number, before: number): void {
    this.#seenUntil = time;
    for (const [id, { startedAt }] of this.#calls) {
      if (startedAt < before) {
        this.#calls.delete(id);
      }
    }
  }

  /** What another run goes on with. */
  toMemory(): WatchMemory {
    return {
      form: 1,
      question: this.#question,
      since: this.#since,
      seenUntil: this.#seenUntil,
      calls: Object.fromEntries(this.#calls),
    };
  }
}
