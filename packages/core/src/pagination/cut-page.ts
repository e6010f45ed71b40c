import { copyWith } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import type { RawPage } from "./request-page.js";
import { isWithin } from "./start-filter.js";

type Bag = Readonly<Record<string, unknown>>;

/**
 * The answer without the items beyond the far bound of the start. Where the
 * page leads over it, there is no more: in the order of the list, everything
 * after it is beyond the bound, too.
 */
export function cutPage(
  { spec, end }: Plan,
  { data, rawItems, keys }: RawPage,
): unknown {
  const isInside = keys.map(({ start }) => isWithin(end, start));
  if (isInside.at(-1) ?? true) {
    return data;
  }
  const { hasMore, cursor } = spec;
  const items = rawItems.filter((_, index) => isInside[index]);
  const page = copyWith(data as Bag, spec.items, items);
  const last = hasMore ? copyWith(page, hasMore, false) : page;
  if (cursor) {
    return copyWith(last, cursor.pointer, undefined);
  }
  return last;
}
