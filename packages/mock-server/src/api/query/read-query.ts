import type { RequestSpec, ValueSpec } from "../../spec.js";
import { refusePrototypeName } from "../prototype-names.js";
import { RefusedRequest } from "../refused-request.js";
import { checkValue, fromText } from "./check-value.js";
import { pairsOf } from "./pairs.js";
import { refuseKnown, targetOf } from "./wire-forms.js";

/**
 * A query, read: values by parameter (and by key, for objects), and the names
 * that mean nothing.
 */
export interface ReadQuery {
  readonly values: ReadonlyMap<string, unknown>;
  /** Keys of object parameters, as `parameter.key`. */
  readonly unknown: readonly string[];
}

/**
 * Reads and checks a query against the spec. Throws {@link RefusedRequest} with
 * 400.
 */
export function readQuery(spec: RequestSpec, query: string): ReadQuery {
  const texts = new Map<string, string[]>();
  const values = new Map<string, unknown>();
  const unknown: string[] = [];
  for (const { name, value } of pairsOf(query)) {
    const target = targetOf(name, spec.query);
    if (target === undefined) {
      unknown.push(name);
    } else if (target.key === undefined && isObject(spec, target.parameter)) {
      unknown.push(...readJson(target.parameter, value, spec, values));
    } else {
      const place =
        target.key === undefined
          ? target.parameter
          : `${target.parameter}.${target.key}`;
      const given = target.commas ? value.split(",") : [value];
      const before = texts.get(place);
      if (before === undefined) {
        texts.set(place, given);
      } else {
        before.push(...given);
      }
    }
  }
  for (const [place, given] of texts) {
    if (values.has(place)) {
      throw new RefusedRequest(400, `${place} was given twice, in two forms.`);
    }
    values.set(place, fromText(labelOf(place), given, specOf(spec, place)));
  }
  return {
    values,
    unknown,
  };
}

function readJson(
  parameter: string,
  text: string,
  spec: RequestSpec,
  values: Map<string, unknown>,
): string[] {
  const inner = spec.query[parameter] as ValueSpec;
  const keys = Object.keys(inner.properties ?? {});
  const object = checkValue(
    parameter,
    parseJson(parameter, text, keys),
    inner,
  ) as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    refusePrototypeName(key);
  }
  const known = Object.keys(object).filter((key) => keys.includes(key));
  for (const key of known) {
    const place = `${parameter}.${key}`;
    if (values.has(place)) {
      throw new RefusedRequest(400, `${place} was given twice.`);
    }
    values.set(place, object[key]);
  }
  const unknown = Object.keys(object)
    .filter((key) => !keys.includes(key))
    .map((key) => `${parameter}[${key}]`);
  for (const name of unknown) {
    refuseKnown(name, spec.query);
  }
  return unknown;
}

function parseJson(
  parameter: string,
  text: string,
  keys: readonly string[],
): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest(
      400,
      `${parameter} must be a JSON object with any of the keys ${keys.join(", ")}.`,
    );
  }
}

function isObject(spec: RequestSpec, parameter: string): boolean {
  return spec.query[parameter]?.type === "object";
}

function specOf(spec: RequestSpec, place: string): ValueSpec {
  const [parameter, key] = place.split(".") as [string, string?];
  const outer = spec.query[parameter] ?? {};
  return key === undefined ? outer : (outer.properties?.[key] ?? {});
}

function labelOf(place: string): string {
  const dot = place.indexOf(".");
  return dot < 0 ? place : `${place.slice(0, dot)}[${place.slice(dot + 1)}]`;
}
