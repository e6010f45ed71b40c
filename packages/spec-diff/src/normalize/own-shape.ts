import { documentationKeys } from "../is-documentation.js";
import { isObject, listAt, objectAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { isNothing } from "./is-nothing.js";
import { type TypeSet, typesIn } from "./json-types.js";
import { isAnnotation } from "./peel-wrappers.js";
import type { Node } from "./resolve-node.js";

/** Alternatives that a schema leaves open. */
export interface Union {
  readonly kind: "oneOf" | "anyOf";
  readonly branches: readonly Node[];
  readonly pointer: string;
}

/** What a schema says, with its references followed and its `allOf` merged. */
export interface Shape {
  /** The schema that it is the shape of. */
  readonly node: Node;
  readonly pointer: string;
  readonly types: TypeSet;
  /** Whatever compares by its value: bounds, patterns, enums, formats. */
  readonly keywords: ReadonlyMap<string, Node>;
  /** Schemas within, by the keyword that holds them: `items`, `not`. */
  readonly inner: ReadonlyMap<string, Node>;
  readonly properties: ReadonlyMap<string, Node>;
  readonly patternProperties: ReadonlyMap<string, Node>;
  readonly prefixItems: readonly Node[];
  readonly required: ReadonlySet<string>;
  readonly unions: readonly Union[];
}

/** Keywords that hold one schema. */
const innerKeys: readonly string[] = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];

/** Keywords that are read in ways of their own. */
const structuralKeys: ReadonlySet<string> = new Set([
  ...innerKeys,
  "$ref",
  "type",
  "nullable",
  "properties",
  "patternProperties",
  "prefixItems",
  "required",
  "allOf",
  "oneOf",
  "anyOf",
  "$defs",
  "$schema",
  "$id",
  "$anchor",
]);

/** What one schema says itself. */
export function ownShape(node: Node): Shape {
  const { value, pointer } = node;
  const schema = schemaOf(value);
  const nodes = nodesIn(schema, pointer);
  return {
    node: {
      value,
      pointer,
    },
    pointer,
    types: typesIn(schema),
    keywords: new Map(nodes.filter(isRule)),
    inner: new Map(nodes.filter(([name]) => innerKeys.includes(name))),
    properties: nodesUnder(schema, pointer, "properties"),
    patternProperties: nodesUnder(schema, pointer, "patternProperties"),
    prefixItems: branchesIn(schema, pointer, "prefixItems"),
    required: new Set(listAt(schema, "required").map(String)),
    unions: unionsIn(schema, pointer),
  };
}

/** Whether a keyword compares by its value, and says something. */
function isRule([name, { value }]: readonly [string, Node]): boolean {
  const isElsewhere =
    structuralKeys.has(name) ||
    documentationKeys.has(name) ||
    isAnnotation(name);
  const isOpen = name === "pattern" && openPatterns.includes(value);
  return !isElsewhere && !isOpen;
}

/** Patterns that every text fits. */
const openPatterns: readonly Json[] = ["", ".*", "^.*$", "^"];

/** `true` allows everything, and `false` nothing. */
function schemaOf(value: Json): JsonObject {
  if (isNothing(value)) {
    return { type: [] };
  }
  if (isObject(value)) {
    return value;
  }
  return {};
}

/** What stands in an object, each with its place. */
function nodesIn(parent: JsonObject, pointer: string): [string, Node][] {
  return Object.entries(parent).map(([name, value]) => {
    const node = {
      value,
      pointer: pointerTo(pointer, name),
    };
    return [name, node];
  });
}

function nodesUnder(
  schema: JsonObject,
  pointer: string,
  key: string,
): Map<string, Node> {
  const named = objectAt(schema, key);
  const nodes = nodesIn(named, pointerTo(pointer, key));
  return new Map(nodes);
}

/** The schemas in a list. */
export function branchesIn(
  schema: JsonObject,
  pointer: string,
  key: string,
): Node[] {
  return listAt(schema, key).map((value, index) => ({
    value,
    pointer: pointerTo(pointer, key, index),
  }));
}

function unionsIn(schema: JsonObject, pointer: string): Union[] {
  const kinds = ["oneOf", "anyOf"] as const;
  const present = kinds.filter((kind) => listAt(schema, kind).length > 1);
  return present.map((kind) => ({
    kind,
    pointer: pointerTo(pointer, kind),
    branches: branchesIn(schema, pointer, kind),
  }));
}
