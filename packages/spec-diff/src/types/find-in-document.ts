import { isObject } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { escapeToken } from "../load/json-pointer.js";
import type { PlacedOperation } from "./match-operations.js";
import { type Placed, resolvePlaced } from "./resolve-ref.js";
import { type Place, startOfBody } from "./type-place.js";

/** Finds in a document what stands at a place of its generated types. */
export function pointerTo(
  document: JsonObject,
  operations: ReadonlyMap<string, PlacedOperation>,
  place: Place,
): string {
  const body = place.slice(startOfBody(place));
  const [root, kind, name = ""] = place;
  if (root === "components") {
    const start = at(document, `/components/${kind}/${escapeToken(name)}`);
    if (start) {
      return pointerInto(document, start, kind ?? "", body);
    }
    return "";
  }
  const operation = operations.get(operationKey(place));
  const start = operation && at(document, operation.pointer);
  if (start) {
    return pointerIntoOperation(document, start, body);
  }
  return "";
}

/** The names in front of what an operation holds, as one word. */
export function operationKey(place: Place): string {
  return place.slice(0, startOfBody(place)).join(" ");
}

function at(document: JsonObject, pointer: string): Placed | undefined {
  return resolvePlaced(document, { $ref: `#${pointer}` }, pointer);
}

function pointerIntoOperation(
  document: JsonObject,
  operation: Placed,
  [part, ...names]: Place,
): string {
  if (part === "parameters") {
    return pointerToParameter(document, operation, names);
  }
  const kind = part === "requestBody" ? "requestBodies" : "responses";
  const [status = "", ...rest] = names;
  const steps = part === "requestBody" ? [part] : ["responses", status];
  const inner = part === "requestBody" ? names : rest;
  const start = descend(document, operation, steps);
  if (start.missed) {
    return start.pointer;
  }
  return pointerInto(document, start.found, kind, inner);
}

function pointerToParameter(
  document: JsonObject,
  operation: Placed,
  [where, name, ...names]: Place,
): string {
  const owners = [operation.pointer, parentOf(operation.pointer)];
  for (const pointer of owners) {
    const owner = at(document, pointer);
    const parameters = owner?.value.parameters;
    const list = Array.isArray(parameters) ? parameters : [];
    for (const [index, value] of list.entries()) {
      const found = resolvePlaced(
        document,
        value,
        `${pointer}/parameters/${index}`,
      );
      if (found && found.value.in === where && found.value.name === name) {
        return pointerInto(document, found, "parameters", names);
      }
    }
  }
  return operation.pointer;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** Through a parameter, a body or a schema, to the names inside it. */
function pointerInto(
  document: JsonObject,
  start: Placed,
  kind: string,
  names: Place,
): string {
  if (kind === "schemas") {
    return pointerIntoSchema(document, start, names);
  }
  if (kind === "parameters" || kind === "headers") {
    return throughSteps(document, start, ["schema"], names);
  }
  const [part, name = "", ...rest] = names;
  if (part === undefined) {
    return start.pointer;
  }
  return throughSteps(document, start, [part, name, "schema"], rest);
}

function throughSteps(
  document: JsonObject,
  start: Placed,
  steps: readonly string[],
  names: Place,
): string {
  if (names.length === 0 && steps.length === 1) {
    return start.pointer;
  }
  const known = steps.filter((step) => step !== "");
  const walked = names.length === 0 ? known.slice(0, 2) : known;
  const { missed, found, pointer } = descend(document, start, walked);
  if (missed || names.length === 0) {
    return pointer;
  }
  return pointerIntoSchema(document, found, names);
}

interface Descent {
  readonly found: Placed;
  readonly pointer: string;
  readonly missed: boolean;
}

/** Follows names as far as they lead. */
function descend(
  document: JsonObject,
  start: Placed,
  steps: readonly string[],
): Descent {
  let found = start;
  for (const step of steps) {
    const next = enter(document, found, step);
    if (!next) {
      return {
        found,
        pointer: found.pointer,
        missed: true,
      };
    }
    found = next;
  }
  return {
    found,
    pointer: found.pointer,
    missed: false,
  };
}

function enter(
  document: JsonObject,
  { value, pointer }: Placed,
  ...names: readonly string[]
): Placed | undefined {
  let inner: Json | undefined = value;
  let place = pointer;
  for (const name of names) {
    inner = isObject(inner) || Array.isArray(inner) ? part(inner, name) : null;
    place = `${place}/${escapeToken(name)}`;
  }
  return resolvePlaced(document, inner, place);
}

function part(value: Json[] | JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(value, name)) {
    return (value as JsonObject)[name];
  }
  return undefined;
}

function pointerIntoSchema(
  document: JsonObject,
  start: Placed,
  names: Place,
): string {
  let found = start;
  for (const name of names) {
    const next = innerSchema(document, found, name, new Set());
    found = next ?? found;
  }
  return found.pointer;
}

/** The schema of a property, of elements, or of values, also in a branch. */
function innerSchema(
  document: JsonObject,
  schema: Placed,
  name: string,
  seen: Set<JsonObject>,
): Placed | undefined {
  if (seen.has(schema.value)) {
    return undefined;
  }
  seen.add(schema.value);
  for (const steps of stepsTo(name)) {
    const found = enter(document, schema, ...steps);
    if (found) {
      return found;
    }
  }
  for (const branch of branchesOf(document, schema)) {
    const found = innerSchema(document, branch, name, seen);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function stepsTo(name: string): readonly (readonly string[])[] {
  const index = /^[[|](\d+)\]?$/.exec(name)?.[1] ?? "";
  if (name === "[]") {
    return [["items"]];
  }
  if (name === "{}") {
    return [["additionalProperties"]];
  }
  if (name.startsWith("[")) {
    return [["prefixItems", index]];
  }
  if (name.startsWith("|")) {
    return [];
  }
  return [["properties", name]];
}

function branchesOf(
  document: JsonObject,
  { value, pointer }: Placed,
): Placed[] {
  const branches: Placed[] = [];
  for (const kind of ["allOf", "oneOf", "anyOf"]) {
    const list = value[kind];
    for (const [index, branch] of (Array.isArray(list) ? list : []).entries()) {
      const place = `${pointer}/${kind}/${index}`;
      const found = resolvePlaced(document, branch, place);
      if (found) {
        branches.push(found);
      }
    }
  }
  return branches;
}
