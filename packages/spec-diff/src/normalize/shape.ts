import type { Json, JsonObject } from "../document.js";
import { isObject, listAt, objectAt, textAt } from "../json.js";
import { pointerTo } from "../load/json-pointer.js";
import { documentationKeys } from "./documentation.js";
import { anyType, commonTypes, type TypeSet, typesIn } from "./json-types.js";
import { tighter } from "./keywords.js";
import { isAnnotation, weightyBeside } from "./peel.js";
import { type Node, nodeKey, referenceOf, resolveNode } from "./resolve.js";

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
]);

/** A single alternative has to hold, as a part of `allOf` has. */
const combiners = ["allOf", "oneOf", "anyOf"] as const;

/** The shape of a schema. */
export function shapeOf(document: JsonObject, node: Node): Shape {
  const parts = partsOf(document, node, new Set());
  const shape = parts.map(ownShape).reduce(merge, ownShape(anything(node)));
  return {
    ...shape,
    node,
  };
}

const anything = ({ pointer }: Node): Node => ({
  value: true,
  pointer,
});

/** A schema and all that its `allOf` adds, each once, without references. */
function partsOf(document: JsonObject, node: Node, seen: Set<string>): Node[] {
  const { value, pointer } = node;
  const others = (node.others ?? []).flatMap((other) =>
    partsOf(document, other, seen),
  );
  const key = nodeKey({ value, pointer });
  if (seen.has(key)) {
    return others;
  }
  seen.add(key);
  if (referenceOf(value) === undefined) {
    return [...withConjuncts(document, node, seen), ...others];
  }
  const resolved = resolveNode(document, withoutBeside(node));
  const target = partsOf(document, resolved, seen);
  // What stands beside a reference has to hold as well.
  const beside = {
    value: Object.fromEntries(weightyBeside(value)),
    pointer,
  };
  return [...target, ...withConjuncts(document, beside, seen), ...others];
}

function withConjuncts(
  document: JsonObject,
  { value, pointer }: Node,
  seen: Set<string>,
): Node[] {
  const schema = isObject(value) ? value : {};
  const added = combiners.flatMap((combiner) => {
    const schemas = listAt(schema, combiner);
    const holdsAll = combiner === "allOf" || schemas.length === 1;
    return (holdsAll ? schemas : []).flatMap((conjunct, index) => {
      const place = pointerTo(pointer, combiner, index);
      return partsOf(document, { value: conjunct, pointer: place }, seen);
    });
  });
  return [{ value, pointer }, ...added];
}

function withoutBeside({ value, pointer }: Node): Node {
  const weighty = weightyBeside(value).map(([name]) => name);
  const entries = Object.entries(isObject(value) ? value : {});
  const kept = entries.filter(([name]) => !weighty.includes(name));
  return {
    value: Object.fromEntries(kept),
    pointer,
  };
}

function ownShape({ value, pointer }: Node): Shape {
  const schema = schemaOf(value);
  const entries = Object.entries(schema);
  const isKeyword = (name: string) =>
    !structuralKeys.has(name) &&
    !documentationKeys.has(name) &&
    !isAnnotation(name);
  const nodes = entries.map(([name, inner]): [string, Node] => [
    name,
    { value: inner, pointer: pointerTo(pointer, name) },
  ]);
  return {
    node: {
      value,
      pointer,
    },
    pointer,
    types: typesIn(schema),
    keywords: new Map(nodes.filter(([name]) => isKeyword(name))),
    inner: new Map(nodes.filter(([name]) => innerKeys.includes(name))),
    properties: nodesIn(schema, pointer, "properties"),
    patternProperties: nodesIn(schema, pointer, "patternProperties"),
    prefixItems: listAt(schema, "prefixItems").map((inner, index) => ({
      value: inner,
      pointer: pointerTo(pointer, "prefixItems", index),
    })),
    required: new Set(listAt(schema, "required").map(String)),
    unions: unionsIn(schema, pointer),
  };
}

/** `true` allows everything, and `false` nothing. */
function schemaOf(value: Json): JsonObject {
  if (value === false) {
    return { type: [] };
  }
  return isObject(value) ? value : {};
}

function nodesIn(
  schema: JsonObject,
  pointer: string,
  key: string,
): Map<string, Node> {
  const entries = Object.entries(objectAt(schema, key));
  return new Map(
    entries.map(([name, value]) => [
      name,
      { value, pointer: pointerTo(pointer, key, name) },
    ]),
  );
}

function unionsIn(schema: JsonObject, pointer: string): Union[] {
  const kinds = ["oneOf", "anyOf"] as const;
  const present = kinds.filter((kind) => listAt(schema, kind).length > 1);
  return present.map((kind) => ({
    kind,
    pointer: pointerTo(pointer, kind),
    branches: listAt(schema, kind).map((value, index) => ({
      value,
      pointer: pointerTo(pointer, kind, index),
    })),
  }));
}

/** What both shapes say. */
function merge(a: Shape, b: Shape): Shape {
  return {
    node: a.node,
    pointer: a.pointer,
    types: commonTypes(a.types, b.types),
    keywords: mergeMaps(a.keywords, b.keywords, tighter),
    inner: mergeMaps(a.inner, b.inner, both),
    properties: mergeMaps(a.properties, b.properties, both),
    patternProperties: mergeMaps(
      a.patternProperties,
      b.patternProperties,
      both,
    ),
    prefixItems: a.prefixItems.length > 0 ? a.prefixItems : b.prefixItems,
    required: new Set([...a.required, ...b.required]),
    unions: [...a.unions, ...b.unions],
  };
}

function mergeMaps(
  a: ReadonlyMap<string, Node>,
  b: ReadonlyMap<string, Node>,
  join: (a: Node, b: Node, name: string) => Node,
): ReadonlyMap<string, Node> {
  const merged = new Map(a);
  for (const [name, node] of b) {
    const present = a.get(name);
    merged.set(name, present ? join(present, node, name) : node);
  }
  return merged;
}

const both = (a: Node, b: Node): Node => ({
  ...a,
  others: [...(a.others ?? []), b],
});

/** Whether nothing is said at all, so that every value fits. */
export const isUnbounded = (shape: Shape): boolean =>
  shape.types.size === anyType.size &&
  shape.keywords.size === 0 &&
  shape.inner.size === 0 &&
  shape.properties.size === 0 &&
  shape.patternProperties.size === 0 &&
  shape.prefixItems.length === 0 &&
  shape.required.size === 0 &&
  shape.unions.length === 0;

/** Where nothing is said, every value fits. */
export const anythingAt = ({ pointer }: Shape, name: string): Node => ({
  value: {},
  pointer: pointerTo(pointer, name),
});

/** The name of a component that a schema refers to. */
export function componentName(value: Json): string | undefined {
  const target = isObject(value) ? textAt(value, "$ref") : undefined;
  return target?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
}
