import type { Parameters } from "../request/send.js";
import { readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import type { Cursor, SortKey } from "./position.js";
import { sendFor, startedFrom, startedUpTo } from "./request-page.js";
import type { Walk } from "./walk.js";

/** The last item of the list. */
export const findLastItem = (walk: Walk): Promise<SortKey | undefined> =>
  requestOneBackwards(walk, walk.plan.parameters);

/** The item that comes right before the item of this id. */
export const findItemBefore = (
  walk: Walk,
  id: Cursor,
): Promise<SortKey | undefined> =>
  requestOneBackwards(walk, walk.plan.parameters, id);

/** The last item that the walk reaches up to this start (epoch ms). */
export function findLastUpTo(
  walk: Walk,
  start: number,
): Promise<SortKey | undefined> {
  const { plan } = walk;
  const parameters = plan.isNewestFirst
    ? startedFrom(plan, start)
    : startedUpTo(plan, start);
  return requestOneBackwards(walk, parameters);
}

/**
 * The first item in the opposite order. One item is asked for; a window that
 * cannot hold any is not asked for at all.
 */
async function requestOneBackwards(
  walk: Walk,
  parameters: Parameters,
  cursor?: Cursor,
): Promise<SortKey | undefined> {
  const { plan } = walk;
  if (isEmptyWindow(plan, parameters)) {
    return undefined;
  }
  const { spec, oppositeOrder } = plan;
  const asked: Record<string, unknown> = {
    ...parameters,
    [spec.parameter]: cursor,
    [spec.limit.parameter]: 1,
  };
  if (spec.order) {
    asked[spec.order.parameter] = oppositeOrder;
  }
  const { rawItems } = await sendFor(walk, asked);
  const [item] = rawItems;
  return rawItems.length > 0 ? plan.keyOf(item) : undefined;
}

function isEmptyWindow({ spec }: Plan, parameters: Parameters): boolean {
  if (!spec.window) {
    return false;
  }
  const from = Number(readAt(spec.window.after, parameters));
  const end = Number(readAt(spec.window.before, parameters));
  return from >= end;
}
