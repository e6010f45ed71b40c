import type { EngineContext } from "../engine-context.js";
import { pairsOf } from "../query/query-pairs.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** Warns of the query of an operation that takes none, or refuses it. */
export function refuseQuery(
  context: EngineContext,
  path: string,
  query: string,
): void {
  if (query === "") {
    return;
  }
  const names = pairsOf(query).map((pair) => pair.name);
  refuseUnknown(context, `the query of ${path}`, names, []);
}
