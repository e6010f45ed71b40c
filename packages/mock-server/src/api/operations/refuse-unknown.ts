import { type RequestSpec, requests } from "../../spec.js";
import type { EngineContext, Visit } from "../context.js";
import { RefusedRequest, shown } from "../refused-request.js";

/**
 * Warns of parameters that mean nothing; refuses them when the server is
 * strict.
 */
export function refuseUnknown(
  context: EngineContext,
  visit: Visit,
  names: readonly string[],
): void {
  const first = names[0];
  if (first === undefined) {
    return;
  }
  if (!context.strict) {
    context.warnUnknown(visit.path, names);
    return;
  }
  const specs: readonly RequestSpec[] = Object.values(requests);
  const known = specs.find(({ path }) => path.split("{")[0] === visit.path);
  const accepted = Object.entries(known?.query ?? {}).flatMap(
    ([name, { properties }]) =>
      properties === undefined
        ? [name]
        : Object.keys(properties).map((key) => `${name}[${key}]`),
  );
  throw new RefusedRequest(
    400,
    `${shown(first)} is not a parameter of ${visit.path}; it has ${accepted.join(", ") || "none"}.`,
  );
}
