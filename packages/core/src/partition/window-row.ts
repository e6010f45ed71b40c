/**
 * A half-open window `[from, end)` of a list. Both bounds, and how far it is
 * read, count along the walk (see `progressOf`): they are starts in epoch
 * milliseconds, negative when the newest come first.
 */
export interface Window {
  readonly from: number;
  end: number;
  /** How far it is read. */
  readTo: number;
  /** How many milliseconds its last full page took, once there is one. */
  msPerPage: number | undefined;
  state: "untouched" | "open" | "busy" | "failed" | "done";
}

/** Whether a reader may take the window. */
export function isFree({ state }: Window): boolean {
  return state === "open" || state === "untouched";
}

/**
 * Pages that a window must have left for an idle reader to take half of them:
 * one is in flight, another is to remain.
 */
const MIN_PAGES_TO_SPLIT = 3;

/**
 * How much of a page a window is cut shorter than its pages: where calls come
 * evenly, its last page then leads just over its end, and no page is spent on
 * finding that nothing is left.
 */
const SHORTER_BY = 0.05;

/**
 * Windows side by side, without a gap between them, in the order of the list.
 * They are cut by the width of a page: how many milliseconds a full one took
 * last, in the window itself or, if it has none yet, in any. It knows nothing
 * of requests.
 */
export class WindowRow<Kind extends Window> {
  readonly #create: (from: number, end: number) => Kind;
  readonly #windows: Kind[];
  #msPerPage: number;

  /**
   * @param create - Makes an untouched window.
   * @param msPerPage - A guess, until the first page shows its width.
   */
  constructor(
    create: (from: number, end: number) => Kind,
    first: Kind,
    msPerPage: number,
  ) {
    this.#create = create;
    this.#windows = [first];
    this.#msPerPage = Math.max(msPerPage, 1);
  }

  /** The windows in the order of the list. */
  get windows(): readonly Kind[] {
    return this.#windows;
  }

  get first(): Kind | undefined {
    return this.#windows[0];
  }

  /** Notes that a page has led a window from where it was up to here. */
  readUpTo(window: Kind, readTo: number, fullness: number): void {
    if (!Number.isFinite(readTo)) {
      return;
    }
    if (readTo < window.readTo) {
      return;
    }
    const msPerPage = Math.max((readTo - window.readTo) / fullness, 1);
    this.#msPerPage = msPerPage;
    window.msPerPage = msPerPage;
    window.readTo = readTo;
  }

  /**
   * Leaves a window so many pages, and gives the rest to a new one: `undefined`
   * when there is no page left for it.
   */
  split(window: Kind, pages: number): Kind | undefined {
    const msPerPage = this.#widthIn(window);
    const wholePages = Math.max(Math.round(pages), 1);
    const width = Math.max(msPerPage * (wholePages - SHORTER_BY), 1);
    const end = Math.ceil(window.readTo + width);
    const rest = window.end - end;
    if (rest < msPerPage) {
      return undefined;
    }
    return this.#cut(window, end);
  }

  /** Splits the window that has the most to read, if it has enough for two. */
  splitLongest(): Kind | undefined {
    let longest: Kind | undefined;
    let most = 0;
    for (const window of this.#windows) {
      const left = this.#pagesLeft(window);
      // Only where somebody reads: others are there to be taken whole.
      if (window.state === "busy" && left > most) {
        longest = window;
        most = left;
      }
    }
    if (!longest) {
      return undefined;
    }
    if (most < MIN_PAGES_TO_SPLIT) {
      return undefined;
    }
    const half = (most + 1) / 2;
    return this.split(longest, half);
  }

  /** A window that is read over its end goes on where nobody else reads. */
  absorbUntouched(window: Kind, reach: number): void {
    let mayAbsorb = true;
    while (mayAbsorb && reach >= window.end) {
      mayAbsorb = this.#absorbNeighbour(window);
    }
  }

  /** Takes the first window out of the row. */
  dropFirst(): void {
    this.#windows.shift();
  }

  #pagesLeft(window: Kind): number {
    const msLeft = window.end - window.readTo;
    return msLeft / this.#widthIn(window);
  }

  #widthIn({ msPerPage }: Kind): number {
    return msPerPage ?? this.#msPerPage;
  }

  /** What is cut off joins the neighbour, if nobody reads that yet. */
  #cut(window: Kind, end: number): Kind {
    this.#absorbNeighbour(window);
    const rest = this.#create(end, window.end);
    window.end = end;
    const place = this.#windows.indexOf(window) + 1;
    this.#windows.splice(place, 0, rest);
    return rest;
  }

  /** Takes over the next window, unless somebody reads it already. */
  #absorbNeighbour(window: Kind): boolean {
    const place = this.#windows.indexOf(window) + 1;
    const neighbour = this.#windows[place];
    if (neighbour?.state !== "untouched") {
      return false;
    }
    this.#windows.splice(place, 1);
    window.end = neighbour.end;
    return true;
  }
}
