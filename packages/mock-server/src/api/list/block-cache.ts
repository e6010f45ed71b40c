import type { VirtualCalls } from "../../calls/computed/calls.js";
import { hash } from "../../calls/computed/hash.js";
import { ByteWriter } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";

/** How many calls are written at once. */
export const BLOCK = 32;

/** Neighbouring calls as JSON, in one order, each with a comma after it. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Where each call begins, in the order of writing, and the end. */
  readonly offsets: Int32Array;
  /**
   * From which instant to which, both included, the calls are seen like this.
   * `to`: `Infinity` once none will change again.
   */
  readonly from: number;
  readonly to: number;
}

/**
 * Blocks of calls that have been written, up to so many bytes. What gives way
 * is drawn by lot: a walk through more data than fits would always find the
 * least recently used block gone just before it comes round again.
 */
export class BlockCache {
  readonly #limit: number;
  readonly #blocks = new Map<number, Block>();
  readonly #keys: number[] = [];
  readonly #scratch = new ByteWriter();
  #held = 0;
  #lots = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many bytes are held. */
  get held(): number {
    return this.#held;
  }

  /**
   * The block of computed calls that begins at number `block * BLOCK`, of which
   * those below `started` are there.
   */
  get(
    { index, calls }: Workspace,
    block: number,
    ascending: boolean,
    started: number,
    now: number,
  ): Block {
    const key = (block * 2 + (ascending ? 1 : 0)) * 1024 + index;
    const known = this.#blocks.get(key);
    if (known !== undefined && now >= known.from && now <= known.to) {
      return known;
    }
    const made = this.#write(calls, block, ascending, started, now);
    this.#keep(key, known, made);
    return made;
  }

  #write(
    calls: VirtualCalls,
    block: number,
    ascending: boolean,
    started: number,
    now: number,
  ): Block {
    const first = block * BLOCK;
    const count = Math.min(BLOCK, started - first);
    const offsets = new Int32Array(count + 1);
    this.#scratch.clear();
    for (let k = 0; k < count; k++) {
      calls.write(
        this.#scratch,
        ascending ? first + k : first + count - 1 - k,
        now,
      );
      this.#scratch.byte(44);
      offsets[k + 1] = this.#scratch.length;
    }
    const full =
      count === BLOCK ||
      (first + count === calls.count && calls.arrivals.perMinute === 0);
    const settles = full
      ? calls.startOf(first + count - 1) + calls.settlesWithin
      : Number.POSITIVE_INFINITY;
    const span =
      settles <= now
        ? { from: settles, to: Number.POSITIVE_INFINITY }
        : { from: now, to: now };
    return {
      bytes: this.#scratch.copy(),
      offsets,
      ...span,
    };
  }

  #keep(key: number, known: Block | undefined, made: Block): void {
    this.#held += made.bytes.length - (known?.bytes.length ?? 0);
    this.#blocks.set(key, made);
    if (known === undefined) {
      this.#keys.push(key);
    }
    while (this.#held > this.#limit && this.#keys.length > 1) {
      this.#dropOne(key);
    }
  }

  #dropOne(keep: number): void {
    const at = hash(0x6c6f7473, this.#lots++) % this.#keys.length;
    const key = this.#keys[at] as number;
    if (key === keep) {
      return;
    }
    this.#held -= this.#blocks.get(key)?.bytes.length ?? 0;
    this.#blocks.delete(key);
    this.#keys[at] = this.#keys[this.#keys.length - 1] as number;
    this.#keys.pop();
  }
}
