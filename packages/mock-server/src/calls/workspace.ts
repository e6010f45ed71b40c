import { mergeChanges } from "../util/merge-changes.js";
import type { Call } from "./call.js";
import type { VirtualCalls } from "./computed/virtual-calls.js";
import { ByteWriter } from "./computed/writer/byte-writer.js";
import { withRequiredNews } from "./news/call-news.js";
import type { Entry } from "./stored/entry.js";
import { makeUnstartedCalls } from "./stored/make-unstarted-calls.js";
import { Overlay } from "./stored/overlay.js";
import { V3Calls } from "./v3/v3-calls.js";

/**
 * How a call came in over the API: `registered` ones wait for their audio,
 * `dialled` ones go on by themselves.
 */
export type Registration = "registered" | "dialled";

/**
 * Told of every call that comes in over the API, before the answer is given.
 */
export type RegisteredListener = (call: Call, how: Registration) => void;

/** Told of every call that is changed or deleted over the API. */
export interface ChangeListener {
  onEdit(call: Call, changes: Readonly<Record<string, unknown>>): void;
  onRemove(id: string): void;
}

/** What one API key sees: computed calls, and the overlay that changes them. */
export class Workspace {
  readonly overlay = new Overlay();
  /** The same calls as the present version shows them. */
  readonly v3: V3Calls;
  readonly #listeners = new Set<RegisteredListener>();
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #scratchCall = new ByteWriter(1 << 12);
  #spare = 0;
  #loaded: readonly Call[] = [];

  constructor(
    /** From 0, in the order of the keys. */
    readonly index: number,
    readonly calls: VirtualCalls,
    /** How many calls that never started there are from the beginning. */
    readonly unstarted: number,
  ) {
    this.v3 = new V3Calls(calls);
    this.reset();
  }

  /**
   * Forgets every change: the workspace is as it was in the beginning, with the
   * calls that were loaded.
   */
  reset(): void {
    this.overlay.clear();
    this.#spare = 0;
    const { agents } = this.calls;
    const unstarted = makeUnstartedCalls(agents, this.unstarted, () =>
      this.newId(),
    );
    this.overlay.putAll(unstarted.map((call, n) => withRequiredNews(call, n)));
    this.putAll(this.#loaded);
  }

  /**
   * Adds calls that belong to the workspace from the beginning: a reset brings
   * them back.
   */
  load(calls: readonly Call[]): void {
    this.#loaded = [...this.#loaded, ...calls];
    this.putAll(calls);
  }

  /** An id that no call of this workspace has. */
  newId(): string {
    let id = this.#nextSpareId();
    while (this.overlay.get(id) !== undefined) {
      id = this.#nextSpareId();
    }
    return id;
  }

  #nextSpareId(): string {
    const id = this.calls.spareId(this.#spare);
    this.#spare++;
    return id;
  }

  /**
   * The entry, or the number of the computed call, that an id names at the
   * instant `now`.
   */
  find(id: string, now: number): Entry | number | undefined {
    const entry = this.overlay.get(id);
    if (entry !== undefined) {
      return entry;
    }
    const number = this.calls.numberOf(id);
    if (number === undefined) {
      return undefined;
    }
    if (this.overlay.isHidden(number)) {
      return undefined;
    }
    const start = this.calls.startOf(number);
    if (start <= now) {
      return number;
    }
    return undefined;
  }

  /**
   * A call's JSON at the instant `now`; `undefined` for an id that names none.
   */
  bytesOf(id: string, now: number): Uint8Array | undefined {
    const found = this.find(id, now);
    if (typeof found !== "number") {
      return found?.bytes;
    }
    const out = this.#scratchCall;
    out.clear();
    this.calls.write(out, found, now);
    return out.copy();
  }

  /** A call at the instant `now`; `undefined` for an id that names none. */
  get(id: string, now: number): Call | undefined {
    const found = this.find(id, now);
    if (typeof found === "number") {
      return this.calls.callAt(found, now);
    }
    return found?.call;
  }

  /**
   * Adds a call, or puts it in the place of the one with its id, computed or
   * not.
   */
  put(call: Call): void {
    this.#hide(call.call_id);
    this.overlay.put(call);
  }

  /** Adds many calls at once. */
  putAll(calls: readonly Call[]): void {
    const numbers: number[] = [];
    for (const { call_id: id } of calls) {
      const number = this.calls.numberOf(id);
      if (number !== undefined) {
        numbers.push(number);
      }
    }
    this.overlay.hideAll(numbers);
    this.overlay.putAll(calls);
  }

  /** Takes a call out; `false` when no call has this id. */
  remove(id: string, now: number): boolean {
    if (this.find(id, now) === undefined) {
      return false;
    }
    this.#hide(id);
    this.overlay.remove(id);
    return true;
  }

  /** How many calls there are at the instant `now`. */
  count(now: number): number {
    const { hiddenCount, size } = this.overlay;
    const started = this.calls.startedBy(now);
    return started - hiddenCount + size;
  }

  /**
   * Adds a call that came in over the API, and tells the listeners. Answers it
   * with all that the spec requires of a call.
   */
  register(call: Call, how: Registration): Call {
    const whole = withRequiredNews(call, this.#spare);
    this.put(whole);
    for (const listener of this.#listeners) {
      listener(whole, how);
    }
    return whole;
  }

  /** Calls back for every registered call; the answer takes it back. */
  onRegistered(listener: RegisteredListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Changes a call over the API, and tells the listeners; `null` takes a field
   * away.
   */
  edit(before: Call, changes: Readonly<Record<string, unknown>>): Call {
    const after = mergeChanges(before, changes);
    this.put(after);
    for (const listener of this.#changeListeners) {
      listener.onEdit(after, changes);
    }
    return after;
  }

  /** Deletes a call over the API, and tells the listeners. */
  delete(id: string, now: number): void {
    if (!this.remove(id, now)) {
      return;
    }
    for (const listener of this.#changeListeners) {
      listener.onRemove(id);
    }
  }

  /** Tells a listener of changes over the API; the answer takes it back. */
  onChanged(listener: ChangeListener): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  #hide(id: string): void {
    const number = this.calls.numberOf(id);
    if (number !== undefined) {
      this.overlay.hide(number);
    }
  }
}
