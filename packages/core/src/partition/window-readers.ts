import type { PartitionTools } from "../pagination/partition-tools.js";
import { itemBefore, type SortKey } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { progressOf } from "../pagination/sort-order.js";
import type { Walk } from "../pagination/walk.js";
import { type PageWindow, trimToWindow } from "./page-window.js";
import { mayBeRepeated, noteFirst } from "./repeated-answer.js";
import type { Tail } from "./tail-behind-windows.js";
import { isFree, type WindowRow } from "./window-row.js";

/** How many read at once, and how much they may read ahead. */
export interface ReaderOptions {
  readonly concurrency: number;
  /** Pages held at most, while the window whose turn it is has none. */
  readonly buffer: number;
}

/** What the readers read, and where they put it. */
export interface ReadersWork {
  readonly walk: Walk;
  readonly tools: PartitionTools;
  readonly row: WindowRow<PageWindow>;
  /** The last call that windows can see. */
  readonly last: SortKey;
  readonly tail: Tail | undefined;
}

/** Windows in the row at most, for each reader. */
const WINDOWS_PER_READER = 4;

/**
 * Reads the windows of a row, so many at once. What was read waits in its
 * window.
 */
export class WindowReaders {
  readonly #work: ReadersWork;
  readonly #options: ReaderOptions;
  readonly #pagesPerWindow: number;
  #active = 0;
  #windowsBegun = 0;
  #notify = () => {};

  constructor(work: ReadersWork, options: ReaderOptions) {
    this.#work = work;
    this.#options = options;
    this.#pagesPerWindow = pagesPerWindow(options);
  }

  /** Settles when a page has been read, or could not be. */
  waitForPage(): Promise<void> {
    return new Promise((resolve) => {
      this.#notify = resolve;
    });
  }

  /** Gives every idle reader something to read. */
  giveWork(): void {
    while (this.#active < this.#options.concurrency) {
      const window = this.#pickWindow();
      if (!window) {
        this.#readTail();
        return;
      }
      void this.#read(window);
    }
  }

  /**
   * A window for an idle reader. The first one always goes on, so that a full
   * buffer cannot stop it all.
   */
  #pickWindow(): PageWindow | undefined {
    const { row } = this.#work;
    if (!this.#isFull()) {
      return row.windows.find(isFree) ?? row.splitLongest();
    }
    const { first } = row;
    if (!first || !isFree(first)) {
      return undefined;
    }
    const hasNone = first.waiting.length === 0;
    if (hasNone) {
      return first;
    }
    return undefined;
  }

  #isFull(): boolean {
    const { windows } = this.#work.row;
    const { buffer, concurrency } = this.#options;
    let pages = 0;
    for (const { waiting } of windows) {
      pages += waiting.length;
    }
    const mostWindows = WINDOWS_PER_READER * concurrency;
    return pages >= buffer || windows.length > mostWindows;
  }

  /** Reads one page of a window. */
  async #read(window: PageWindow): Promise<void> {
    if (window.state === "untouched") {
      this.#work.row.split(window, this.#firstLength());
    }
    window.state = "busy";
    await this.#count(this.#readPage(window));
    this.#notify();
  }

  /**
   * The pages that a new window gets. The first ones are staggered: if all were
   * done at once, the buffer would be full just before.
   */
  #firstLength(): number {
    this.#windowsBegun++;
    const share = this.#windowsBegun / this.#options.concurrency;
    return this.#pagesPerWindow * Math.min(share, 1);
  }

  async #readPage(window: PageWindow): Promise<void> {
    try {
      this.#store(window, await this.#requestPage(window));
    } catch (error) {
      window.error = error;
      window.state = "failed";
    }
  }

  /** Counts a reader as active as long as it works, and then goes on. */
  async #count(work: Promise<void>): Promise<void> {
    this.#active++;
    await work;
    this.#active--;
    if (!this.#work.walk.signal.aborted) {
      this.giveWork();
    }
  }

  /** Reads the tail when a reader has nothing else to do. */
  #readTail(): void {
    const { tail } = this.#work;
    if (tail && !tail.isBegun && !this.#isFull()) {
      void this.#count(tail.begin());
    }
  }

  async #requestPage(window: PageWindow): Promise<ReadPage> {
    const { walk, tools, row, last } = this.#work;
    const { plan } = walk;
    const { position } = window;
    let page = await tools.readPage(walk, position);
    if (mayBeRepeated(plan, page, window, row.windows, last)) {
      page = await tools.readPage(walk, position);
    }
    noteFirst(plan, page, window);
    return page;
  }

  /** Puts a page into its window, and notes how far that is read now. */
  #store(window: PageWindow, page: ReadPage): void {
    const { row, walk } = this.#work;
    const { plan } = walk;
    window.position = page.next ?? window.position;
    const fullness = (page.items.length || 1) / plan.pageSize;
    row.readUpTo(window, this.#lastStart(page), fullness);
    const reach = this.#reach(page);
    row.absorbUntouched(window, reach);
    if (reach >= window.end) {
      window.state = "done";
      addWaiting(window, trimToWindow(plan, page, window));
      return;
    }
    row.split(window, this.#pagesPerWindow);
    window.state = "open";
    addWaiting(window, page);
  }

  /** The start that a page has come to; infinite at the end of the list. */
  #lastStart({ next }: ReadPage): number {
    const key = next && itemBefore(next);
    if (!key) {
      return Infinity;
    }
    const { plan } = this.#work.walk;
    return progressOf(plan, key.start);
  }

  /** The same; nothing that windows can see is behind the last call. */
  #reach(page: ReadPage): number {
    const key = page.next && itemBefore(page.next);
    const { last } = this.#work;
    if (key?.id === last.id) {
      return Infinity;
    }
    return this.#lastStart(page);
  }
}

function addWaiting(window: PageWindow, page: ReadPage): void {
  if (page.items.length > 0) {
    window.waiting.push(page);
  }
}

/**
 * Pages that a window should take: few enough for the buffer to hold those of
 * all readers, and as many as that allows, as half of a window's last page is
 * read in vain.
 */
export const pagesPerWindow = ({ buffer, concurrency }: ReaderOptions) =>
  Math.max(buffer / concurrency, 2);
