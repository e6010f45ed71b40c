import { cursorOf, type Position } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";

/**
 * What comes behind the last window: newest first, the calls that never
 * started. Nothing can arrive there meanwhile, so its first page may be read
 * before the windows are done.
 */
export class Tail {
  readonly #position: Position;
  readonly #read: (position: Position) => Promise<ReadPage>;
  #firstPage: Promise<ReadPage> | undefined;

  constructor(
    position: Position,
    read: (position: Position) => Promise<ReadPage>,
  ) {
    this.#position = position;
    this.#read = read;
  }

  get isBegun(): boolean {
    return this.#firstPage !== undefined;
  }

  /** Reads the first page. It settles when the page is there, or is not. */
  async begin(): Promise<void> {
    this.#firstPage = this.#read(this.#position);
    await this.#firstPage.catch(() => {});
  }

  /** The first page, if it was read and the windows ended where it begins. */
  firstPageAfter(end: Position): Promise<ReadPage> | undefined {
    const isNext = cursorOf(end.at) === cursorOf(this.#position.at);
    if (isNext) {
      return this.#firstPage;
    }
    return undefined;
  }
}
