import type { RequestSpec, ValueSpec } from "../../spec.js";

/** The names of all that the query and the body of an operation may have. */
export function parameterNames({ query, body }: RequestSpec): string[] {
  const inQuery = Object.entries(query).flatMap(([name, value]) =>
    namesIn(name, value),
  );
  return [...inQuery, ...Object.keys(body.properties ?? {})];
}

/** A parameter's name, or those of an object's keys. */
function namesIn(name: string, { properties }: ValueSpec): string[] {
  if (properties === undefined) {
    return [name];
  }
  const keys = Object.keys(properties);
  return keys.map((key) => `${name}[${key}]`);
}
