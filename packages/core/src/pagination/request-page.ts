import type { Answer, Parameters } from "../request/send.js";
import type { PairWindow } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { copyWith, readAt } from "./json-pointer.js";
import { findOdd, type OddItem, refuseOdd } from "./odd-item.js";
import type { Plan } from "./plan.js";
import { type Cursor, cursorOf, type SortKey, type Where } from "./position.js";
import type { Walk } from "./walk.js";

/** One page as it was answered. */
export interface RawPage extends Answer {
  readonly rawItems: readonly unknown[];
  /** The sort keys of all its items. */
  readonly keys: readonly SortKey[];
  /** What stands between them and is no item. */
  readonly odd: readonly OddItem[];
}

/** Asks for the page at a position. */
export async function requestPage(
  { plan, signal }: Walk,
  at: Where,
): Promise<RawPage> {
  const parameters = parametersAt(plan, at);
  const answer = await plan.send(parameters, { signal });
  return readRawPage(plan, answer, cursorOf(at));
}

/**
 * Reads an answer; one without an array of items is an error, never an empty
 * page. So is a page of which nothing leads on, however much may be left out.
 */
export function readRawPage(
  plan: Plan,
  answer: Answer,
  cursor?: Cursor,
): RawPage {
  const { spec, findKey, leavesOutOdd } = plan;
  const all = readAt(spec.items, answer.data);
  if (!Array.isArray(all)) {
    throw new PageShapeError(
      `The answer has no array of items at "${spec.items}" but ${typeof all}`,
    );
  }
  const keys = all.map(findKey);
  const odd = findOdd(all, keys, cursor);
  const [first] = odd;
  const leadsOn = leavesOutOdd && odd.length < all.length;
  if (first && !leadsOn) {
    refuseOdd(first, spec);
  }
  return {
    ...answer,
    rawItems: first ? all.filter((_, index) => keys[index]) : all,
    keys: (first ? keys.filter(Boolean) : keys) as SortKey[],
    odd,
  };
}

/** What is sent to get the page at a position. */
export function parametersAt(plan: Plan, at: Where): Parameters {
  const { parameters, spec } = plan;
  if (at.kind === "from start") {
    return plan.parametersFrom(plan, at.start);
  }
  const cursor = cursorOf(at);
  if (cursor === undefined) {
    return parameters;
  }
  // It came from an answer.
  if (!plan.isCursor(cursor)) {
    throw new PageShapeError("The cursor in the answer cannot be sent");
  }
  return { ...parameters, [spec.parameter]: cursor };
}

/** Bounds are dates: a number may look like seconds, and be refused. */
export function parametersInPair(
  { parameters, spec, isNewestFirst }: Plan,
  start: number,
): Parameters {
  const window = spec.window as PairWindow;
  if (isNewestFirst) {
    return copyWith(parameters, window.before, new Date(start + 1));
  }
  return copyWith(parameters, window.after, new Date(start));
}
