import type { Parameters } from "../request/send.js";
import type { PaginationSpec, PairWindow } from "../spec/operation.js";
import { readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import type { SortKey, Where } from "./position.js";
import { parametersAt, requestPage } from "./request-page.js";
import type { Walk } from "./walk.js";

/**
 * Asks for one item of the list in the opposite order: the one before a
 * position.
 *
 * | The position   | The answer                               |
 * | -------------- | ---------------------------------------- |
 * | after an item  | the item right before that one           |
 * | from a start   | the last item up to and with that start  |
 * | the beginning  | the last item of the whole list          |
 *
 * A window that cannot hold any item is not asked for at all.
 */
export async function lookBack(
  walk: Walk,
  at: Where,
): Promise<SortKey | undefined> {
  const plan = turnRound(walk.plan);
  if (isEmptyWindow(plan, parametersAt(plan, at))) {
    return undefined;
  }
  const { keys } = await requestPage({ ...walk, plan }, at);
  return keys[0];
}

/** Only a list that has an order is looked back in. */
type Order = NonNullable<PaginationSpec["order"]>;

/** The same list in the opposite order, one item a page. */
export function turnRound(plan: Plan): Plan {
  const { spec, parameters, isNewestFirst } = plan;
  const { parameter, limit } = spec;
  const order = spec.order as Order;
  return {
    ...plan,
    parameters: {
      ...parameters,
      [parameter]: undefined,
      [limit.parameter]: 1,
      [order.parameter]: isNewestFirst ? order.ascending : order.descending,
    },
    isNewestFirst: !isNewestFirst,
  };
}

function isEmptyWindow({ spec }: Plan, parameters: Parameters): boolean {
  const { after, before } = spec.window as PairWindow;
  if (!after) {
    // One filter bounds one side: no window, however narrow.
    return false;
  }
  const from = Number(readAt(after, parameters));
  const end = Number(readAt(before, parameters));
  return from >= end;
}
