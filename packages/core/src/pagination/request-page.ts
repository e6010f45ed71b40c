import type { Answer, Parameters } from "../request/send.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import { copyWith, readAt } from "./json-pointer.js";
import type { Plan } from "./plan.js";
import { cursorOf, type Where } from "./position.js";
import type { Walk } from "./walk.js";

/** One page as it was answered. */
export interface RawPage extends Answer {
  readonly rawItems: readonly unknown[];
}

/** Asks for the page at a position. */
export const requestPage = (walk: Walk, at: Where): Promise<RawPage> =>
  sendFor(walk, parametersAt(walk.plan, at));

/**
 * Sends one request; an answer without an array of items is an error, never an
 * empty page.
 */
export async function sendFor(
  { plan, signal }: Walk,
  parameters: Parameters,
): Promise<RawPage> {
  const { spec } = plan;
  const answer = await plan.send(parameters, { signal });
  const rawItems = readAt(spec.items, answer.data);
  if (!Array.isArray(rawItems)) {
    throw new PageShapeError(
      `The answer has no array of items at "${spec.items}" but ${typeof rawItems}`,
    );
  }
  return { ...answer, rawItems };
}

function parametersAt(plan: Plan, at: Where): Parameters {
  if (at.kind === "from start") {
    return plan.isNewestFirst
      ? startedUpTo(plan, at.start)
      : startedFrom(plan, at.start);
  }
  const cursor = cursorOf(at);
  return cursor === undefined
    ? plan.parameters
    : { ...plan.parameters, [plan.spec.parameter]: cursor };
}

/** The parameters, with the starts from `start` on alone (epoch ms). */
export const startedFrom = (
  { parameters, spec }: Plan,
  start: number,
): Parameters => setBound(parameters, spec.window?.after, start);

/** The parameters, with the starts up to `start` alone, inclusively. */
export const startedUpTo = (
  { parameters, spec }: Plan,
  start: number,
): Parameters => setBound(parameters, spec.window?.before, start + 1);

/** Bounds are dates: a number may look like seconds, and be refused. */
const setBound = (
  parameters: Parameters,
  pointer: string | undefined,
  ms: number,
): Parameters =>
  pointer === undefined
    ? parameters
    : copyWith(parameters, pointer, new Date(ms));
