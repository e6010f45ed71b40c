import type { OpenApiDocument } from "@rollcall/codegen";
import { tokensOf } from "@rollcall/spec-diff";

/**
 * Where something stands, in names that outlive a release: an operation is
 * called by its id, and a parameter by its name, since their paths and indices
 * may change.
 */
export function placeOf(document: OpenApiDocument, pointer: string): string {
  const names: string[] = [];
  let value: unknown = document;
  for (const token of tokensOf(pointer)) {
    const holder = names.at(-1);
    value = childOf(value, token);
    names.push(holder === "parameters" ? nameOf(value, token) : token);
  }
  return joinNames(document, names);
}

function childOf(value: unknown, token: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  return (value as Record<string, unknown>)[token];
}

/** `query limit`; a parameter that is a reference keeps its index. */
function nameOf(parameter: unknown, token: string): string {
  const name = childOf(parameter, "name");
  const location = childOf(parameter, "in");
  if (name === undefined) {
    return token;
  }
  return `${location} ${name}`;
}

const operationDepth = 3;

/** An operation is called by its id in place of its path and method. */
function joinNames(document: OpenApiDocument, names: string[]): string {
  const id = findOperationId(document, names);
  if (id === undefined) {
    return names.join("/");
  }
  const inside = names.slice(operationDepth);
  return ["operations", id, ...inside].join("/");
}

function findOperationId(
  document: OpenApiDocument,
  [root = "", path = "", method = ""]: readonly string[],
): string | undefined {
  if (root !== "paths" && root !== "webhooks") {
    return undefined;
  }
  const operation = document[root]?.[path]?.[method];
  return operation?.operationId;
}

/**
 * The field, parameter, operation or schema that a place belongs to: what a
 * keyword such as `maximum` stands in.
 */
export function ownerOf(place: string): string {
  const names = place.split("/");
  const end = names.findLastIndex((_, index) => isOwnerName(names, index));
  return names.slice(0, end + 1).join("/");
}

const holders = [
  "properties",
  "x-hidden-properties",
  "parameters",
  "headers",
  "operations",
  "schemas",
];

/** A name that somebody chose, which is none of the keywords. */
function isOwnerName(names: readonly string[], index: number): boolean {
  const holder = names[index - 1] ?? "";
  const isHeld = holders.includes(holder);
  // A property may itself be called `properties`.
  const isHolderChosen = index > 1 && isOwnerName(names, index - 1);
  return isHeld && !isHolderChosen;
}
