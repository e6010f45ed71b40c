import type { ValueSpec } from "../../spec.js";
import { quote } from "../../util/quote.js";
import { RefusedRequest } from "../refused-request.js";

/** What the name of a query parameter points at. */
export interface Target {
  /** The parameter of the spec. */
  readonly parameter: string;
  /** The key inside it, when the parameter is an object. */
  readonly key?: string;
  /** Whether the value may be several, with commas between them. */
  readonly commas: boolean;
}

type QuerySpec = Readonly<Record<string, ValueSpec>>;

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/**
 * Finds what a name means in any of the forms in use: `filter_criteria` (JSON),
 * `filter_criteria[key]`, `filter_criteria[key][]`, `filter_criteria[key][0]`,
 * and flat `key`, `key[]`, `key[0]`. `undefined`: nothing known.
 *
 * @throws RefusedRequest with 400 for something known in any other form.
 */
export function targetOf(name: string, query: QuerySpec): Target | undefined {
  const target = readableTarget(name, query);
  if (target === undefined) {
    refuseKnown(name, query);
  }
  return target;
}

/**
 * Refuses a name that begins with what the spec has. Nobody who writes it means
 * to list all calls.
 *
 * @throws RefusedRequest with 400.
 */
export function refuseKnown(name: string, query: QuerySpec): void {
  const known = findKnown(name, query);
  if (known !== undefined) {
    throw new RefusedRequest(
      400,
      `${known} cannot be read in the form ${quote(name)}.`,
    );
  }
}

function readableTarget(name: string, query: QuerySpec): Target | undefined {
  const match = NAME.exec(name);
  if (match === null) {
    return undefined;
  }
  const base = match[1] as string;
  const path =
    match[2] === "" ? [] : (match[2] as string).slice(1, -1).split("][");
  const spec = ownOf(query, base);
  if (spec !== undefined) {
    return insideOf(base, spec, path);
  }
  const parameter = parameterWith(query, base);
  if (parameter === undefined) {
    return undefined;
  }
  return insideOf(parameter, query[parameter] as ValueSpec, [base, ...path]);
}

function insideOf(
  parameter: string,
  spec: ValueSpec,
  path: readonly string[],
): Target | undefined {
  if (spec.properties === undefined) {
    if (isPlaces(path)) {
      return {
        parameter,
        commas: false,
      };
    }
    return undefined;
  }
  const [key, ...places] = path;
  if (key === undefined) {
    return {
      parameter,
      commas: false,
    };
  }
  const inner = ownOf(spec.properties, key);
  if (inner === undefined) {
    return undefined;
  }
  if (!isPlaces(places)) {
    return undefined;
  }
  const isList = inner.type === "array";
  return {
    parameter,
    key,
    commas: isList && places.length === 0,
  };
}

/** Whether this is nothing, `[]` or `[0]`, which a single value may have too. */
function isPlaces(path: readonly string[]): boolean {
  return path.length === 0 || (path.length === 1 && isPlace(path[0] as string));
}

function isPlace(word: string): boolean {
  return /^[0-9]*$/.test(word);
}

/**
 * Finds the parameter or filter that a name begins with, however the name is
 * written; `undefined` if the spec has none.
 */
function findKnown(name: string, query: QuerySpec): string | undefined {
  const words = name.split(/[[\].]/).filter((word) => !isPlace(word));
  const [first, second] = words;
  if (first === undefined) {
    return undefined;
  }
  const spec = ownOf(query, first);
  if (spec === undefined) {
    return parameterWith(query, first) && first;
  }
  if (spec.properties === undefined) {
    return first;
  }
  if (second === undefined) {
    return first;
  }
  return ownOf(spec.properties, second) && `${first}[${second}]`;
}

/** The object among the parameters that has the key. */
function parameterWith(query: QuerySpec, key: string): string | undefined {
  return Object.keys(query).find(
    (parameter) => ownOf(query[parameter]?.properties ?? {}, key) !== undefined,
  );
}

function ownOf(specs: QuerySpec, name: string): ValueSpec | undefined {
  if (Object.hasOwn(specs, name)) {
    return specs[name];
  }
  return undefined;
}
