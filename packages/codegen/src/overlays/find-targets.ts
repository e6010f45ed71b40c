import { type Json, type JsonObject, pointerTo } from "@rollcall/spec-diff";
import { query } from "json-p3";

/** A value that an action is about. */
export interface Target {
  readonly value: Json;
  /** What holds it, and under which name; the document is held by nothing. */
  readonly parent: JsonObject | Json[] | undefined;
  readonly step: string | number;
}

/** The way to a target, from the root of the document. */
type Path = readonly (string | number)[];

/**
 * What a JSONPath (RFC 9535) finds, each once: what stands further out, and
 * further up in a list, first.
 *
 * @returns What is wrong, if it is no JSONPath or finds nothing.
 */
export function findTargets(
  document: JsonObject,
  path: string,
): Target[] | string {
  try {
    const paths = distinctPaths(document, path);
    if (paths.length > 0) {
      return paths.map((found) => targetAt(document, found));
    }
    return `${path} finds nothing in the document`;
  } catch (error) {
    const { message } = error as Error;
    return `${path} is no JSONPath: ${message}`;
  }
}

function distinctPaths(document: JsonObject, path: string): Path[] {
  const paths = new Map<string, Path>();
  for (const { location } of query(path, document)) {
    paths.set(pointerTo("", ...location), location);
  }
  return [...paths.values()].sort(byPlace);
}

function byPlace(a: Path, b: Path): number {
  return a.length - b.length || indexOf(a) - indexOf(b);
}

/** In a list; the names of an object have no order that matters. */
function indexOf(path: Path): number {
  const step = path.at(-1);
  if (typeof step === "number") {
    return step;
  }
  return 0;
}

function targetAt(document: JsonObject, path: Path): Target {
  let value: Json = document;
  let parent: Target["parent"];
  for (const step of path) {
    parent = value as JsonObject;
    value = parent[step] as Json;
  }
  return {
    value,
    parent,
    step: path.at(-1) ?? "",
  };
}
