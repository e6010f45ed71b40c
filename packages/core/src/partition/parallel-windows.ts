import type { ListReader } from "../pagination/partition-tools.js";
import type { Plan } from "../pagination/plan.js";
import {
  itemBefore,
  type Position,
  positionAfter,
  type SortKey,
} from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { comesAfter, progressOf } from "../pagination/sort-order.js";
import { storeWithAhead } from "./checkpoint-ahead.js";
import { createWindow, type PageWindow } from "./page-window.js";
import { Tail } from "./tail-behind-windows.js";
import {
  pagesPerWindow,
  type ReaderOptions,
  WindowReaders,
} from "./window-readers.js";
import { WindowRow } from "./window-row.js";

/** How windows are read and handed out. */
export interface ParallelOptions extends ReaderOptions {
  /** Hand out what is there, in whatever order. */
  readonly isAnyOrder: boolean;
}

/** The part of a list that windows can see. */
export interface Range {
  /** The position at which it begins. */
  readonly start: Position;
  /** The last call before it. */
  readonly base: SortKey;
  /** Its last call. */
  readonly last: SortKey;
}

/**
 * Reads the windows of a range in parallel, and hands their pages out one by
 * one.
 */
export class ParallelWindows {
  readonly #list: ListReader;
  readonly #options: ParallelOptions;
  readonly #row: WindowRow<PageWindow>;
  readonly #readers: WindowReaders;
  readonly #tail: Tail | undefined;
  /** The last call of everything before the first window. */
  #base: SortKey;
  /** The farthest position handed out: where to go on after all windows. */
  #end: Position;

  constructor(list: ListReader, options: ParallelOptions, range: Range) {
    this.#list = list;
    this.#options = options;
    this.#base = range.base;
    this.#end = range.start;
    this.#row = createRow(list.plan, options, range);
    this.#tail = createTail(list, range);
    const work = {
      list,
      row: this.#row,
      last: range.last,
      tail: this.#tail,
    };
    this.#readers = new WindowReaders(work, options);
  }

  /**
   * The next page, `undefined` when all windows are done. @throws What a window
   * met; the next call reads it again.
   */
  async next(): Promise<ReadPage | undefined> {
    for (;;) {
      this.#dropHandedOut();
      this.#readers.giveWork();
      const window = this.#findReady();
      if (window) {
        return this.#takeFrom(window);
      }
      if (!this.#row.first) {
        return undefined;
      }
      await this.#readers.waitForPage();
    }
  }

  /** The first page behind the windows, if it is there already. */
  tailPage(): Promise<ReadPage> | undefined {
    return this.#tail?.firstPageAfter(this.#end);
  }

  /** Drops the windows at the front that are done and handed out. */
  #dropHandedOut(): void {
    for (
      let { first } = this.#row;
      first?.state === "done" && first.waiting.length === 0;
      { first } = this.#row
    ) {
      this.#base = first.lastHandedOut ?? this.#base;
      this.#row.dropFirst();
    }
  }

  /** A window that has a page to hand out, or an error to throw. */
  #findReady(): PageWindow | undefined {
    const { windows } = this.#row;
    const candidates = this.#options.isAnyOrder ? windows : windows.slice(0, 1);
    return candidates.find(({ waiting, state }) => {
      return waiting.length > 0 || state === "failed";
    });
  }

  #takeFrom(window: PageWindow): ReadPage {
    const page = window.waiting.shift();
    if (page) {
      return this.#handOut(window, page);
    }
    window.state = "open";
    throw window.error;
  }

  /** Hands out a page, together with what a checkpoint in it has to say. */
  #handOut(window: PageWindow, page: ReadPage): ReadPage {
    const { plan } = this.#list;
    const storeAfter = this.#options.isAnyOrder
      ? this.#storeWithAhead(window, page)
      : page.storeAfter;
    const last = plan.keyOf(page.items.at(-1));
    window.lastHandedOut = last;
    this.#advance(last);
    return {
      ...page,
      // Each window watches its own circles; an error here would lose the pages
      // that are fetched ahead.
      mayRepeat: true,
      storeAfter,
      next: this.#end,
    };
  }

  #storeWithAhead(window: PageWindow, page: ReadPage) {
    return storeWithAhead(this.#list.plan, page, this.#end.run, {
      base: this.#base,
      windows: this.#row.windows,
      current: window,
    });
  }

  #advance(last: SortKey): void {
    const before = itemBefore(this.#end);
    if (before && comesAfter(this.#list.plan, last, before)) {
      this.#end = positionAfter(last, this.#end.run);
    }
  }
}

/** One window over the whole range, for the readers to split. */
function createRow(
  plan: Plan,
  options: ParallelOptions,
  { start, base, last }: Range,
): WindowRow<PageWindow> {
  const { run } = start;
  const create = (from: number, end: number) =>
    createWindow(plan, run, from, end);
  const from = progressOf(plan, base.start);
  const end = progressOf(plan, last.start) + 1;
  const first = {
    ...create(from, end),
    position: start,
  };
  return new WindowRow(create, first, guessPageWidth(options, end - from));
}

/** A guess until the first page of a window is there: rather short. */
function guessPageWidth(options: ParallelOptions, rangeMs: number): number {
  const pages = pagesPerWindow(options) * options.concurrency;
  return rangeMs / pages / 4;
}

/** Oldest first, what lies behind the last window arrives meanwhile. */
function createTail(
  list: ListReader,
  { start, last }: Range,
): Tail | undefined {
  if (!list.plan.isNewestFirst) {
    return undefined;
  }
  return new Tail(list, positionAfter(last, start.run));
}
