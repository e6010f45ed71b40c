import { type RequestSpec, requests, type ValueSpec } from "../../spec.js";
import { quote } from "../../util/quote.js";
import type { EngineContext } from "../engine-context.js";
import { RefusedRequest } from "../refused-request.js";

/**
 * Warns of parameters that mean nothing; refuses them when the server is
 * strict. `known`: the names that mean something. @default the parameters of
 * the path
 */
export function refuseUnknown(
  context: EngineContext,
  path: string,
  names: readonly string[],
  known?: readonly string[],
): void {
  const first = names[0];
  if (first === undefined) {
    return;
  }
  if (!context.strict) {
    context.warnUnknown(path, names);
    return;
  }
  const name = quote(first);
  const accepted = (known ?? listParameters(path)).join(", ") || "none";
  throw new RefusedRequest(
    400,
    `${name} is not a parameter of ${path}; it has ${accepted}.`,
  );
}

/** The names of all parameters that a path takes. */
function listParameters(path: string): string[] {
  const spec = specOf(path);
  const query = spec?.query ?? {};
  const accepted: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    accepted.push(...namesIn(name, value));
  }
  return accepted;
}

function specOf(path: string): RequestSpec | undefined {
  const specs: readonly RequestSpec[] = Object.values(requests);
  return specs.find((one) => one.path === path);
}

/** A parameter's name, or those of an object's keys. */
function namesIn(name: string, { properties }: ValueSpec): string[] {
  if (properties === undefined) {
    return [name];
  }
  const keys = Object.keys(properties);
  return keys.map((key) => `${name}[${key}]`);
}
