import { readAt } from "../pagination/json-pointer.js";
import type { ListReader } from "../pagination/partition-tools.js";
import {
  beginning,
  itemBefore,
  type Position,
  type SortKey,
} from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";
import type { PairWindow } from "../spec/operation.js";
import { type ParallelOptions, ParallelWindows } from "./parallel-windows.js";

/**
 * A list in three parts: before the windows, page by page, up to the first call
 * that started; the windows; and what comes behind them, page by page.
 */
export class WindowedList {
  readonly #list: ListReader;
  readonly #options: ParallelOptions;
  #part: "before" | "windows" | "behind" = "before";
  #windows: ParallelWindows | undefined;
  /** The last call that windows can see, once it is asked for. */
  #last: Promise<SortKey | undefined> | undefined;

  constructor(list: ListReader, options: ParallelOptions) {
    this.#list = list;
    this.#options = options;
  }

  /** The page at a position, or the next one that a window has. */
  async readPage(position: Position): Promise<ReadPage> {
    if (this.#part === "before") {
      await this.#beginWindows(position);
    }
    const page = await this.#windows?.next();
    return page ?? this.#readOutside(position);
  }

  /** Begins the windows where the first call that started was handed out. */
  async #beginWindows(start: Position): Promise<void> {
    const base = itemBefore(start);
    const isStarted = typeof base?.start === "number";
    const isLost = start.search?.lostAfter;
    const { canFilterStart = true } = this.#list.plan;
    if (!isStarted) {
      return;
    }
    if (isLost) {
      return;
    }
    if (!canFilterStart) {
      return;
    }
    const last = (await this.#last) ?? (await this.#findLast());
    if (last) {
      this.#part = "windows";
      this.#windows = new ParallelWindows(this.#list, this.#options, {
        start,
        base,
        last,
      });
    }
  }

  #readOutside(position: Position): Promise<ReadPage> {
    const tailPage = this.#windows?.tailPage();
    this.#windows = undefined;
    const page = tailPage ?? this.#list.readPage(position);
    if (this.#part === "windows") {
      this.#part = "behind";
    }
    if (this.#part === "before" && this.#options.concurrency > 1) {
      this.#askForLast();
    }
    return page;
  }

  /**
   * Asks for the last call beside the first page, which does not tell it. If
   * that fails, it is asked for again when it is needed.
   */
  #askForLast(): void {
    this.#last ??= this.#findLast().catch(() => undefined);
  }

  /** The last of the started calls: the oldest or, oldest first, the newest. */
  #findLast(): Promise<SortKey | undefined> {
    const { plan, lookBack } = this.#list;
    const { after } = plan.spec.window as Partial<PairWindow>;
    const end = after ? readAt(after, plan.parameters) : plan.end?.value;
    const isEndSent = after || end === undefined;
    if (!plan.isNewestFirst && isEndSent) {
      return lookBack(beginning);
    }
    // Any filter on the start leaves out what never started.
    return lookBack({
      kind: "from start",
      start: Number(end ?? 0),
    });
  }
}
