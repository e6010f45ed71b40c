import type { ShownCall } from "../output/columns.js";
import type { CallEvent } from "./call-event.js";
import { findEvents, isOlder } from "./find-events.js";
import { type SeenCall, toSeen } from "./seen-call.js";

/** What a watch knows, as plain JSON. */
export interface WatchMemory {
  readonly form: 2;
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

/** What is known of a call beside itself. */
export interface TakeOptions {
  /** Whether it is only noted: what there was before the watch. @default false */
  readonly isQuiet?: boolean;
  /** What `hashRow` makes of its row of the list. @default a webhook brings it */
  readonly row?: string | undefined;
}

/** How long a call that goes on is looked for, in milliseconds: a day. */
const longestMs = 86_400_000;

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
   * Whether a row of the list says nothing new. A call that goes on may have
   * changed all the same: its row does not tell what is said.
   *
   * @param row - What `hashRow` makes of it.
   */
  isKnown(id: string, row: string): boolean {
    const before = this.#calls.get(id);
    return before?.isEnded === true && before.row === row;
  }

  /**
   * Takes a call as it is now.
   *
   * @returns What happened to it since.
   */
  take(call: ShownCall, now: number, options: TakeOptions = {}): CallEvent[] {
    const { isQuiet = false, row } = options;
    const before = this.#calls.get(call.call_id);
    const after = toSeen(call, now);
    if (before && isOlder(before, after)) {
      return [];
    }
    // A row of a list has fewer fields than a webhook: they did not go.
    const hashes = {
      ...before?.hashes,
      ...after.hashes,
    };
    const known = {
      ...after,
      hashes,
      row: row ?? before?.row,
    };
    this.#calls.set(call.call_id, known);
    const isBefore = before === undefined && after.startedAt < this.#since;
    if (isQuiet) {
      return [];
    }
    if (isBefore) {
      return [];
    }
    return findEvents(call, before, after);
  }

  /**
   * From when on calls may be new or may have changed since the last look: its
   * time less the lookback, or the start of a call that has not ended, but no
   * longer ago than a day.
   */
  earliest(lookbackMs: number): number {
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
      form: 2,
      question: this.#question,
      since: this.#since,
      seenUntil: this.#seenUntil,
      calls: Object.fromEntries(this.#calls),
    };
  }
}
