import type { ListReader } from "../pagination/partition-tools.js";
import { cursorOf, type Position } from "../pagination/position.js";
import type { ReadPage } from "../pagination/read-page.js";

/**
 * What comes behind the last window: newest first, the calls that never
 * started. Nothing can arrive there meanwhile, so its first page may be read
 * before the windows are done.
 */
export class Tail {
  readonly #list: ListReader;
  readonly #position: Position;
  #firstPage: Promise<ReadPage> | undefined;

  constructor(list: ListReader, position: Position) {
    this.#list = list;
    this.#position = position;
  }

  get isBegun(): boolean {
    return this.#firstPage !== undefined;
  }

  /** Reads the first page. It settles when the page is there, or is not. */
  async begin(): Promise<void> {
    this.#firstPage = this.#list.readPage(this.#position);
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
