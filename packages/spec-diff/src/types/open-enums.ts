import { isObject } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { operationsIn, webhooksIn } from "../normalize/operations-in.js";
import { resolve } from "./resolve-ref.js";

/**
 * Every enum of strings that the service sends, so that a value of tomorrow
 * type-checks: those of answers, and of the bodies of webhooks. What tells the
 * members of a union apart is not among them: an open role would make every
 * narrowing by it impossible.
 */
export function openEnums(document: JsonObject): Set<JsonObject> {
  const search: Search = {
    document,
    found: new Set(),
    seen: new Set(),
    roles: rolesIn(document),
  };
  for (const body of findReceivedBodies(document)) {
    searchBody(search, body);
  }
  return search.found;
}

interface Search {
  readonly document: JsonObject;
  readonly found: Set<JsonObject>;
  readonly seen: Set<JsonObject>;
  /** The schemas that tell the members of unions apart. */
  readonly roles: ReadonlySet<Json>;
}

function findReceivedBodies(document: JsonObject): Json[] {
  const bodies: Json[] = [];
  for (const { node } of operationsIn(document)) {
    const answers = partOf(node.value, "responses");
    bodies.push(...valuesOf(answers));
  }
  for (const { node } of webhooksIn(document)) {
    const body = partOf(node.value, "requestBody");
    bodies.push(body);
  }
  return bodies;
}

function partOf(operation: Json, name: string): Json {
  return (isObject(operation) && operation[name]) || null;
}

function searchBody(search: Search, value: Json): void {
  const body = resolve(search.document, value);
  for (const media of valuesOf(body?.content)) {
    if (isObject(media)) {
      searchSchema(search, media.schema);
    }
  }
  for (const value of valuesOf(body?.headers)) {
    const header = resolve(search.document, value);
    searchSchema(search, header?.schema);
  }
}

/** Without recursion: chains of references are as long as a document. */
function searchSchema(search: Search, value: Json | undefined): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const schema = resolve(search.document, waiting.pop());
    if (schema && isFresh(search, schema)) {
      addAll(waiting, childrenOf(schema));
    }
  }
}

/** One by one: a call takes no more than some 100,000 arguments. */
function addAll(waiting: (Json | undefined)[], schemas: readonly Json[]) {
  for (const schema of schemas) {
    waiting.push(schema);
  }
}

/** Notes a schema when it is met first. */
function isFresh({ found, roles, seen }: Search, schema: JsonObject): boolean {
  if (seen.has(schema)) {
    return false;
  }
  if (roles.has(schema)) {
    return false;
  }
  seen.add(schema);
  if (isEnumOfStrings(schema)) {
    found.add(schema);
  }
  return true;
}

function isEnumOfStrings({ enum: values, type }: JsonObject): boolean {
  if (!Array.isArray(values)) {
    return false;
  }
  const types = [type].flat();
  const mayBeText = type === undefined || types.includes("string");
  const filled = values.filter((value) => value !== null);
  if (!mayBeText) {
    return false;
  }
  if (filled.length === 0) {
    return false;
  }
  return filled.every((value) => typeof value === "string");
}

/** Keywords that hold several schemas. */
const holders: readonly string[] = [
  "properties",
  "patternProperties",
  "oneOf",
  "anyOf",
  "allOf",
  "prefixItems",
];

/** The schemas directly inside a schema. */
function childrenOf(schema: JsonObject): Json[] {
  const { items = [], additionalProperties = [] } = schema;
  const held = holders.flatMap((name) => valuesOf(schema[name]));
  const others = [items, additionalProperties].flat();
  return [...held, ...others];
}

/** The properties by which the members of unions are told apart. */
function rolesIn(document: JsonObject): Set<Json> {
  const roles = new Set<Json>();
  const components = document.components;
  const schemas = isObject(components) ? components.schemas : undefined;
  for (const schema of valuesOf(schemas)) {
    addRoles(document, schema, roles);
  }
  return roles;
}

function addRoles(document: JsonObject, value: Json, roles: Set<Json>): void {
  if (!isObject(value)) {
    return;
  }
  if (value.$ref !== undefined) {
    return;
  }
  const { discriminator, oneOf, anyOf } = value;
  if (isObject(discriminator)) {
    const { propertyName } = discriminator;
    const branches = [...valuesOf(oneOf), ...valuesOf(anyOf)];
    for (const branch of branches) {
      addRole(document, branch, propertyName, roles);
    }
  }
  for (const child of childrenOf(value)) {
    addRoles(document, child, roles);
  }
}

function addRole(
  document: JsonObject,
  branch: Json,
  name: Json | undefined,
  roles: Set<Json>,
): void {
  const properties = resolve(document, branch)?.properties;
  if (isObject(properties) && typeof name === "string") {
    const role = resolve(document, properties[name]);
    if (role) {
      roles.add(role);
    }
  }
}

function valuesOf(value: Json | undefined): Json[] {
  if (isObject(value) || Array.isArray(value)) {
    return Object.values(value);
  }
  return [];
}
