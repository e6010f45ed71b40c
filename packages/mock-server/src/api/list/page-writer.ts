import type { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import { isEmptyPlan } from "../filters/filter-plan.js";
import type { BlockCache } from "./block-cache.js";
import type { Found } from "./found-call.js";
import { FoundWriter } from "./found-writer.js";
import { areNear, type WrittenCalls, writeNear } from "./near-calls.js";
import { boundsOf, cursorOf } from "./page-bounds.js";
import { closePage, EMPTY_PAGE, OPEN } from "./page-pieces.js";
import type { Listing, Page, PageRequest } from "./page-request.js";
import { Search } from "./search-page.js";
import { Slices } from "./time-slices.js";

/** Writes pages of calls as JSON. */
export class PageWriter {
  readonly #writer: FoundWriter;
  readonly #slices = new Slices();

  constructor(cache: BlockCache) {
    this.#writer = new FoundWriter(cache, writeFound);
  }

  /**
   * Writes one page. A promise where calls have to be searched for longer than
   * a moment.
   *
   * @throws RefusedRequest for a cursor that names no call.
   */
  write(request: PageRequest): Page | Promise<Page> {
    if (!areNear(request.query)) {
      return this.#search(request);
    }
    const bounds = boundsOf(request, cursorOf(request));
    const written = writeNear(this.#writer, {
      request,
      bounds,
      looksAhead: false,
    });
    return pageOf(written);
  }

  #search(request: PageRequest): Page | Promise<Page> {
    const { query, isAbandoned } = request;
    const search = new Search(request);
    if (isEmptyPlan(query.filters)) {
      return EMPTY_PAGE;
    }
    const runUntil = (deadline: number) =>
      isAbandoned?.() === true || search.runUntil(deadline);
    const searched = this.#slices.run(runUntil);
    if (searched === undefined) {
      return pageOf(search);
    }
    return searched.then(() => pageOf(search));
  }
}

function pageOf({ pieces }: Pick<WrittenCalls, "pieces">): Page {
  if (pieces.length === 0) {
    return EMPTY_PAGE;
  }
  return closePage([OPEN, ...pieces]);
}

function writeFound(
  out: ByteWriter,
  { workspace, now }: Listing,
  call: Found,
): void {
  if (typeof call === "number") {
    workspace.calls.write(out, call, now);
  } else {
    out.append(call.bytes);
  }
}
