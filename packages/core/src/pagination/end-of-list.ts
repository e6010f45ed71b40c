import { isInSnapshot } from "./is-in-run.js";
import { readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import type { Cursor, Run } from "./position.js";
import type { RawPage } from "./request-page.js";

/**
 * Whether the list ends with this page. This is the one place that decides it.
 *
 * A page shorter than its limit is the last one only where the spec says so;
 * otherwise the list ends with an empty page, or where the answer says that
 * there is no more.
 */
export function isEndOfList(plan: Plan, page: RawPage, run: Run): boolean {
  const { spec } = plan;
  const { length } = page.keys;
  if (isBehindSnapshot(plan, page, run)) {
    return true;
  }
  if (spec.stopOnShortPage && length < plan.pageSize) {
    return true;
  }
  const hasMore = spec.hasMore && readAt(spec.hasMore, page.data);
  if (hasMore === false) {
    return true;
  }
  if (spec.cursor?.in !== "body") {
    return length === 0;
  }
  if (hasMore) {
    return false;
  }
  return length === 0 || cursorInBody(plan, page) === undefined;
}

/** The cursor of the next page, where the answer has one of its own. */
export function cursorInBody(
  { spec }: Plan,
  { data }: RawPage,
): Cursor | undefined {
  const pointer = spec.cursor?.pointer ?? "";
  const cursor = (readAt(pointer, data) ?? "") as Cursor;
  if (cursor === "") {
    return undefined;
  }
  return cursor;
}

/** Oldest first, what comes after the end of a snapshot arrived meanwhile. */
function isBehindSnapshot(plan: Plan, { keys }: RawPage, run: Run): boolean {
  const last = keys.at(-1);
  if (plan.isNewestFirst) {
    return false;
  }
  if (!last) {
    return false;
  }
  return !isInSnapshot(last, run);
}
