import type { Answer, Parameters } from "../request/send.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import type { Cursor, Key } from "./place.js";
import type { Plan } from "./plan.js";
import { reader, written } from "./pointer.js";

/** One answered page. */
export interface Asked extends Answer {
  readonly raw: readonly unknown[];
}

/**
 * Sends one request; an answer without an array of items is an error, never an
 * empty page.
 */
async function sent(
  { spec, send }: Plan,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<Asked> {
  const answer = await send(parameters, { signal });
  const raw = reader(spec.items)(answer.data);
  if (!Array.isArray(raw)) {
    throw new PageShapeError(
      `The answer has no array of items at "${spec.items}" but ${typeof raw}`,
    );
  }
  return { ...answer, raw };
}

/**
 * The parameters, with the starts from `edge` on alone (epoch ms, inclusive),
 * in the given direction.
 */
function from(
  { parameters, spec }: Plan,
  sign: number,
  edge?: number,
): Parameters {
  if (edge === undefined || !spec.window) {
    return parameters;
  }
  const { after, before } = spec.window;
  // As dates: a number may look like seconds, and be refused.
  return sign > 0
    ? written(parameters, after, new Date(edge))
    : written(parameters, before, new Date(edge + 1));
}

/** Asks for the page after a cursor, or from a start on. */
export function ask(
  plan: Plan,
  signal: AbortSignal,
  cursor?: Cursor,
  edge?: number,
): Promise<Asked> {
  const asked = from(plan, plan.sign, edge);
  const { parameter } = plan.spec;
  return sent(
    plan,
    { ...asked, [parameter]: cursor ?? asked[parameter] },
    signal,
  );
}

/**
 * The first item in the opposite order: after a cursor, or from a start on,
 * backwards. One item is asked for; a window that cannot hold any is not asked
 * for at all.
 */
export async function peek(
  plan: Plan,
  signal: AbortSignal,
  cursor?: Cursor,
  edge?: number,
): Promise<Key | undefined> {
  const { parameter, limit, order, window } = plan.spec;
  const asked = from(plan, -plan.sign, edge);
  const bound = (pointer = "") => Number(reader(pointer)(asked));
  if (bound(window?.after) >= bound(window?.before)) {
    return undefined;
  }
  const aside = {
    [parameter]: cursor,
    [limit.parameter]: 1,
    [order?.parameter ?? ""]: plan.reverse,
  };
  const { raw } = await sent(plan, { ...asked, ...aside }, signal);
  return raw.length ? plan.keyOf(raw[0]) : undefined;
}
