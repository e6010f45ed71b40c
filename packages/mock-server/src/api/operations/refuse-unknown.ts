import { quote } from "../../util/quote.js";
import type { EngineContext, Visit } from "../engine-context.js";
import { RefusedRequest } from "../refused-request.js";

/**
 * Warns of parameters that mean nothing; refuses them when the server is
 * strict. `known`: the names that mean something. @default the parameters of
 * the operation
 */
export function refuseUnknown(
  context: EngineContext,
  visit: Visit,
  names: readonly string[],
  known = visit.known,
): void {
  const first = names[0];
  if (first === undefined) {
    return;
  }
  const { path } = visit;
  if (!context.strict) {
    context.warnUnknown(path, names);
    return;
  }
  const name = quote(first);
  const accepted = known.join(", ") || "none";
  throw new RefusedRequest(
    400,
    `${name} is not a parameter of ${path}; it has ${accepted}.`,
  );
}
