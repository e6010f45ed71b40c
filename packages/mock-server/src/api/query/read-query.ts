import type { RequestSpec, ValueSpec } from "../../spec.js";
import { parseJsonText } from "../parse-json.js";
import { refusePrototypeName } from "../prototype-names.js";
import { RefusedRequest } from "../refused-request.js";
import { checkValue, fromText } from "./check-value.js";
import { type Pair, pairsOf } from "./query-pairs.js";
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
  const reader = new QueryReader(spec);
  for (const pair of pairsOf(query)) {
    reader.add(pair);
  }
  return reader.finish();
}

/** Collects what the pairs of one query say. */
class QueryReader {
  readonly #spec: RequestSpec;
  /** What came as text; by place, which is `parameter` or `parameter.key`. */
  readonly #texts = new Map<string, string[]>();
  /** What came as JSON, by the same places. */
  readonly #values = new Map<string, unknown>();
  readonly #unknown: string[] = [];

  constructor(spec: RequestSpec) {
    this.#spec = spec;
  }

  add({ name, value }: Pair): void {
    const target = targetOf(name, this.#spec.query);
    if (target === undefined) {
      this.#unknown.push(name);
      return;
    }
    const { parameter, key, commas } = target;
    if (key === undefined && this.#isObject(parameter)) {
      this.#addJson(parameter, value);
      return;
    }
    const place = placeOf(parameter, key);
    const texts = commas ? value.split(",") : [value];
    this.#addTexts(place, texts);
  }

  /** What all pairs come to. */
  finish(): ReadQuery {
    for (const [place, texts] of this.#texts) {
      if (this.#values.has(place)) {
        throw refuse(`${place} was given twice, in two forms.`);
      }
      const label = labelOf(place);
      const valueSpec = specOf(this.#spec, place);
      const value = fromText(label, texts, valueSpec);
      this.#values.set(place, value);
    }
    return {
      values: this.#values,
      unknown: this.#unknown,
    };
  }

  #isObject(parameter: string): boolean {
    return this.#spec.query[parameter]?.type === "object";
  }

  #addTexts(place: string, texts: string[]): void {
    const before = this.#texts.get(place);
    if (before === undefined) {
      this.#texts.set(place, texts);
    } else {
      before.push(...texts);
    }
  }

  #addJson(parameter: string, text: string): void {
    const spec = this.#spec.query[parameter] as ValueSpec;
    const known = spec.properties ?? {};
    const object = readObject(parameter, text, spec);
    for (const [key, value] of Object.entries(object)) {
      if (Object.hasOwn(known, key)) {
        this.#addValue(parameter, key, value);
      } else {
        this.#addUnknown(parameter, key);
      }
    }
  }

  #addValue(parameter: string, key: string, value: unknown): void {
    const place = placeOf(parameter, key);
    if (this.#values.has(place)) {
      throw refuse(`${place} was given twice.`);
    }
    this.#values.set(place, value);
  }

  #addUnknown(parameter: string, key: string): void {
    const name = `${parameter}[${key}]`;
    refuseKnown(name, this.#spec.query);
    this.#unknown.push(name);
  }
}

/** The JSON object that a parameter is, checked. */
function readObject(
  parameter: string,
  text: string,
  spec: ValueSpec,
): Record<string, unknown> {
  const keys = Object.keys(spec.properties ?? {});
  const json = parseJson(parameter, text, keys);
  const object = checkValue(parameter, json, spec) as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    refusePrototypeName(key);
  }
  return object;
}

function parseJson(
  parameter: string,
  text: string,
  keys: readonly string[],
): unknown {
  try {
    return parseJsonText(text);
  } catch (error) {
    if (error instanceof RefusedRequest) {
      throw error;
    }
    const known = keys.join(", ");
    throw refuse(
      `${parameter} must be a JSON object with any of the keys ${known}.`,
    );
  }
}

function placeOf(parameter: string, key: string | undefined): string {
  if (key === undefined) {
    return parameter;
  }
  return `${parameter}.${key}`;
}

function splitPlace(place: string): {
  parameter: string;
  key?: string;
} {
  const dot = place.indexOf(".");
  if (dot < 0) {
    return { parameter: place };
  }
  return {
    parameter: place.slice(0, dot),
    key: place.slice(dot + 1),
  };
}

function specOf(spec: RequestSpec, place: string): ValueSpec {
  const { parameter, key } = splitPlace(place);
  const outer = spec.query[parameter] ?? {};
  if (key === undefined) {
    return outer;
  }
  return outer.properties?.[key] ?? {};
}

/** A place in the words of who wrote the query. */
function labelOf(place: string): string {
  const { parameter, key } = splitPlace(place);
  if (key === undefined) {
    return place;
  }
  return `${parameter}[${key}]`;
}

function refuse(problem: string): RefusedRequest {
  return new RefusedRequest(400, problem);
}
