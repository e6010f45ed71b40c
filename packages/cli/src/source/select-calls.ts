import type { CallsPage } from "../api/api-version.js";
import type { ShownCall } from "../output/columns.js";
import type { Predicate } from "../where/create-predicate.js";

/** The calls that are wanted, in their order. */
export async function* selectCalls(
  calls: AsyncIterable<ShownCall>,
  isWanted: Predicate = () => true,
): AsyncGenerator<ShownCall> {
  for await (const call of calls) {
    if (isWanted(call)) {
      yield call;
    }
  }
}

/**
 * Pages with the calls that are wanted and no others, up to so many in all. A
 * page ends where it was read to.
 */
export async function* selectPages(
  pages: AsyncIterable<CallsPage>,
  isWanted: Predicate,
  limit: number,
): AsyncGenerator<CallsPage> {
  let left = limit;
  for await (const page of pages) {
    const items: ShownCall[] = [];
    let lastRead: ShownCall | undefined;
    for (const call of page.items) {
      lastRead = call;
      if (isWanted(call)) {
        items.push(call);
      }
      if (items.length === left) {
        break;
      }
    }
    left -= items.length;
    yield {
      ...page,
      items,
      lastRead,
    };
    if (left === 0) {
      return;
    }
  }
}
