import { type RequestSpec, requests, type ValueSpec } from "../../spec.js";
import { shown } from "../../util/shown.js";
import type { EngineContext, Visit } from "../context.js";
import { RefusedRequest } from "../refused-request.js";

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
  const accepted = acceptedBy(visit.path).join(", ");
  throw new RefusedRequest(
    400,
    `${shown(first)} is not a parameter of ${visit.path}; it has ${accepted || "none"}.`,
  );
}

/** The names of all parameters that a path takes. */
function acceptedBy(path: string): string[] {
  const specs: readonly RequestSpec[] = Object.values(requests);
  const spec = specs.find((one) => fixedPartOf(one.path) === path);
  const query = spec?.query ?? {};
  return Object.keys(query).flatMap((name) => namesIn(name, query[name]));
}

function fixedPartOf(path: string): string | undefined {
  const [fixed] = path.split("{");
  return fixed;
}

/** A parameter's name, or those of an object's keys. */
function namesIn(name: string, spec: ValueSpec | undefined): string[] {
  if (spec?.properties === undefined) {
    return [name];
  }
  const keys = Object.keys(spec.properties);
  return keys.map((key) => `${name}[${key}]`);
}
