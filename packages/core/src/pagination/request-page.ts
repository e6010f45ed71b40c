import type { Answer, Parameters } from "../request/send.js";
import { typeOf } from "../request/type-of.js";
import type { PairWindow } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { copyWith, readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import { cursorOf, type SortKey, type Where } from "./position.js";
import type { Walk } from "./walk.js";

/** One page as it was answered. */
export interface RawPage extends Answer {
  readonly rawItems: readonly unknown[];
  /** The sort keys of all its items. */
  readonly keys: readonly SortKey[];
}

/** Asks for the page at a position. */
export async function requestPage(
  { plan, signal }: Walk,
  at: Where,
): Promise<RawPage> {
  const parameters = parametersAt(plan, at);
  return readRawPage(plan, await plan.send(parameters, { signal }));
}

/**
 * Reads an answer; one without an array of items is an error, never an empty
 * page.
 */
export function readRawPage({ spec, keyOf }: Plan, answer: Answer): RawPage {
  const rawItems = readAt(spec.items, answer.data);
  if (!Array.isArray(rawItems)) {
    throw new PageShapeError(
      `The answer has no array at "${spec.items}" but ${typeOf(rawItems)}`,
    );
  }
  return {
    ...answer,
    rawItems,
    keys: rawItems.map(keyOf),
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
  return {
    ...parameters,
    [spec.parameter]: cursor,
  };
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
