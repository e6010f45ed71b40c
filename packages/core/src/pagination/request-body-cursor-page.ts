import type { Parameters } from "../request/send.js";
import { readAt } from "./json-pointer.js";
import { turnRound } from "./look-back.js";
import type { Plan } from "./plan.js";
import type { InPage } from "./position.js";
import { parametersAt, type RawPage, requestPage } from "./request-page.js";
import { mayHoldUnstarted } from "./start-filter.js";
import type { Walk } from "./walk.js";

/** A page, and where in the list it is. */
export interface PlacedPage {
  readonly page: RawPage;
  readonly at: InPage;
}

/** Asks for the page at a place, of whichever question that is. */
export async function requestBodyCursorPage(
  walk: Walk,
  at: InPage,
): Promise<PlacedPage> {
  const isUnstarted = at.from === null && at.cursor === undefined;
  if (isUnstarted && walk.plan.isNewestFirst) {
    return requestUnstarted(walk, at);
  }
  return requestAt(walk, at);
}

/**
 * Newest first, what never started lies at the very end, where no filter leads.
 * So the service is asked to leave out almost all that started: the page has to
 * begin with one that did, which shows that nothing was left out behind it.
 */
async function requestUnstarted(walk: Walk, at: InPage): Promise<PlacedPage> {
  const { pageSize } = walk.plan;
  const margin = Math.max(Math.floor(pageSize / 2), 1);
  const offset = (await countStarted(walk)) - margin;
  if (offset > 0) {
    const placed = await requestAt(walk, {
      ...at,
      offset,
    });
    const [first] = placed.page.keys;
    if (typeof first?.start === "number") {
      return placed;
    }
  }
  return requestAt(walk, at);
}

async function requestAt(walk: Walk, at: InPage): Promise<PlacedPage> {
  const parameters = questionAt(walk.plan, at);
  const plan = {
    ...walk.plan,
    parameters,
  };
  const page = await requestPage({ ...walk, plan }, at);
  return {
    page,
    at,
  };
}

/** How many items have started; 0 where the service does not count them. */
async function countStarted({ plan, signal }: Walk): Promise<number> {
  const { skip, total } = plan.spec;
  if (!skip) {
    return 0;
  }
  if (!total) {
    return 0;
  }
  if (!mayHoldUnstarted(plan)) {
    return 0;
  }
  const asked = parametersAt(turnRound(plan), {
    kind: "from start",
    start: 0,
  });
  const parameters = {
    ...asked,
    [total.parameter]: true,
  };
  const { data } = await plan.send(parameters, { signal });
  return Number(readAt(total.pointer, data)) || 0;
}

/**
 * The caller's question, or the one that a place belongs to. What the caller
 * leaves out of the first page, is left out there and nowhere else.
 */
function questionAt(plan: Plan, at: InPage): Parameters {
  const { spec, parameters } = plan;
  const { from, cursor, offset } = at;
  if (from === undefined) {
    const { firstParameters = parameters } = plan;
    if (cursor === undefined) {
      return firstParameters;
    }
    return parameters;
  }
  const { parameter, skip = parameter, total } = spec;
  const question = {
    ...parameters,
    [skip]: offset,
    [parameter]: undefined,
    [total?.parameter ?? parameter]: undefined,
  };
  if (from === null) {
    return question;
  }
  return plan.parametersFrom({ ...plan, parameters: question }, from);
}
