import type { ValueSpec } from "../../spec.js";

/** What the name of a query parameter points at. */
export interface Target {
  /** The parameter of the spec. */
  readonly parameter: string;
  /** The key inside it, when the parameter is an object. */
  readonly key?: string;
  /** Whether the value may be several, with commas between them. */
  readonly commas: boolean;
}

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/**
 * Finds what a name means in any of the forms in use: `filter_criteria` (JSON),
 * `filter_criteria[key]`, `filter_criteria[key][]`, `filter_criteria[key][0]`,
 * and flat `key`, `key[]`, `key[0]`. `undefined`: nothing known.
 */
export function targetOf(
  name: string,
  query: Readonly<Record<string, ValueSpec>>,
): Target | undefined {
  const match = NAME.exec(name);
  if (match === null) {
    return undefined;
  }
  const base = match[1] as string;
  const path =
    match[2] === "" ? [] : (match[2] as string).slice(1, -1).split("][");
  if (Object.hasOwn(query, base)) {
    return insideOf(base, query[base] as ValueSpec, path);
  }
  for (const [parameter, spec] of Object.entries(query)) {
    const flat = insideOf(parameter, spec, [base, ...path]);
    if (flat !== undefined) {
      return flat;
    }
  }
  return undefined;
}

function insideOf(
  parameter: string,
  spec: ValueSpec,
  path: readonly string[],
): Target | undefined {
  const [key, place, ...rest] = path;
  if (key === undefined) {
    return { parameter, commas: false };
  }
  if (spec.properties === undefined || !Object.hasOwn(spec.properties, key)) {
    return undefined;
  }
  const isList = spec.properties[key]?.type === "array";
  if (place === undefined) {
    return {
      parameter,
      key,
      commas: isList,
    };
  }
  return isList && rest.length === 0 && /^[0-9]*$/.test(place)
    ? {
        parameter,
        key,
        commas: false,
      }
    : undefined;
}
