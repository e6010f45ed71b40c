import type { EngineContext, Visit } from "../engine-context.js";
import { pairsOf } from "../query/query-pairs.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** For operations that take no query: each name in it is unknown. */
export function refuseQuery(context: EngineContext, visit: Visit): void {
  if (visit.query === "") {
    return;
  }
  const inQuery = {
    ...visit,
    path: `the query of ${visit.path}`,
    known: [],
  };
  const names = pairsOf(visit.query).map(({ name }) => name);
  refuseUnknown(context, inQuery, names);
}
