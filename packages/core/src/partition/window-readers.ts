import type { ListReader } from "../pagination/partition-tools.js";
import { itemBefore, type SortKey } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import { progressOf } from "../pagination/sort-order.js";
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
  readonly list: ListReader;
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
      const reading = this.#beginReading();
      if (!reading) {
        return;
      }
      void this.#finishReading(reading);
    }
  }

  /** Begins to read a page: of the tail when no window needs a reader. */
  #beginReading(): Promise<void> | undefined {
    const window = this.#pickWindow();
    if (window) {
      return this.#read(window);
    }
    const { tail } = this.#work;
    if (!tail) {
      return undefined;
    }
    if (tail.isBegun) {
      return undefined;
    }
    if (this.#isFull()) {
      return undefined;
    }
    return tail.begin();
  }

  /** Counts a reader as active as long as it reads, and then goes on. */
  async #finishReading(reading: Promise<void>): Promise<void> {
    this.#active++;
    await reading;
    this.#active--;
    if (!this.#work.list.signal.aborted) {
      this.giveWork();
    }
    this.#notify();
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
    if (first && isFree(first) && first.waiting.length === 0) {
      return first;
    }
    return undefined;
  }

  #isFull(): boolean {
    const { windows } = this.#work.row;
    const { buffer, concurrency } = this.#options;
    if (windows.length > WINDOWS_PER_READER * concurrency) {
      return true;
    }
    let pages = 0;
    for (const { waiting } of windows) {
      pages += waiting.length;
    }
    return pages >= buffer;
  }

  /** Reads one page of a window. */
  async #read(window: PageWindow): Promise<void> {
    if (window.state === "untouched") {
      this.#work.row.split(window, this.#firstLength());
    }
    window.state = "busy";
    try {
      const page = await this.#requestPage(window);
      this.#store(window, page);
    } catch (error) {
      window.error = error;
      window.state = "failed";
    }
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

  async #requestPage(window: PageWindow): Promise<ReadPage> {
    const { list, row, last } = this.#work;
    const { position } = window;
    let page = await list.readPage(position);
    if (mayBeRepeated(list.plan, page, window, row.windows, last)) {
      page = await list.readPage(position);
    }
    noteFirst(list.plan, page, window);
    return page;
  }

  /** Puts a page into its window, and notes how far that is read now. */
  #store(window: PageWindow, page: ReadPage): void {
    const { row, list } = this.#work;
    const { plan } = list;
    const reach = this.#reachOf(page);
    const fullness = (page.items.length || 1) / plan.pageSize;
    window.position = page.next ?? window.position;
    row.readUpTo(window, reach, fullness);
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

  /** How far a page has come; infinite where windows see nothing behind it. */
  #reachOf({ next }: ReadPage): number {
    const { list, last } = this.#work;
    const key = next && itemBefore(next);
    if (!key) {
      return Infinity;
    }
    if (key.id === last.id) {
      return Infinity;
    }
    return progressOf(list.plan, key.start);
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
export function pagesPerWindow(options: ReaderOptions): number {
  const { buffer, concurrency } = options;
  return Math.max(buffer / concurrency, 2);
}
