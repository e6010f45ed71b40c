import { PageShapeError } from "./errors/page-shape-error.js";
import type { Cursor, Key } from "./place.js";
import type { Plan } from "./plan.js";
import { reader, written } from "./pointer.js";
import type { Answer, Parameters } from "./send.js";

/** One answered page. */
export interface Asked extends Answer {
  readonly raw: readonly unknown[];
}

/** Sends one request; an answer without an array of items is an error, never an empty page. */
async function sent(plan: Plan, parameters: Parameters, signal: AbortSignal): Promise<Asked> {
  signal.throwIfAborted();
  const { data, response } = await plan.send(parameters, { signal });
  const raw = reader(plan.spec.items)(data);
  if (!Array.isArray(raw))
    throw new PageShapeError(`The answer has no array of items at "${plan.spec.items}" but ${typeof raw}`);
  return { data, response, raw };
}

/** Asks for the page after a cursor, or from a start (epoch ms, inclusive) on. */
export function ask(plan: Plan, signal: AbortSignal, cursor?: Cursor, edge?: number): Promise<Asked> {
  const asked = edge === undefined ? plan.parameters : from(plan, edge, plan.sign);
  return sent(plan, cursor === undefined ? asked : { ...asked, [plan.spec.parameter]: cursor }, signal);
}

/** The parameters with one more bound: the starts from `edge` on, inclusive, in the given direction. */
function from(plan: Plan, edge: number, sign: number): Parameters {
  const { after = "", before = "" } = plan.spec.window ?? {};
  return sign > 0 ? written(plan.parameters, after, edge) : written(plan.parameters, before, edge + 1);
}

/**
 * The first item in the opposite order: after a cursor, or from a start on, backwards.
 * One item is asked for; a window that cannot hold any is not asked for at all.
 */
export async function peek(
  plan: Plan,
  signal: AbortSignal,
  cursor?: Cursor,
  edge?: number,
): Promise<Key | undefined> {
  const { spec, parameters, sign } = plan;
  const asked = edge === undefined ? parameters : from(plan, edge, -sign);
  const [after, before] = [spec.window?.after, spec.window?.before].map((at) => at && reader(at)(asked));
  if (Number(after) >= Number(before)) return undefined;
  const { raw } = await sent(
    plan,
    {
      ...asked,
      [spec.parameter]: cursor,
      [spec.limit.parameter]: 1,
      [spec.order?.parameter ?? ""]: plan.reverse,
    },
    signal,
  );
  return raw.length ? plan.keyOf(raw[0]) : undefined;
}
