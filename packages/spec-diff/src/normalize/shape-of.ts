import { isObject, textAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import { anyType } from "./json-types.js";
import { mergeShapes } from "./merge-shapes.js";
import { branchesIn, ownShape, type Shape } from "./own-shape.js";
import { isWeighty, weightyBeside } from "./peel-wrappers.js";
import {
  type Node,
  nodeKey,
  referenceOf,
  resolveNode,
} from "./resolve-node.js";
import { tidyShape } from "./tidy-shape.js";

export type { Shape, Union } from "./own-shape.js";

/** A single alternative has to hold, as a part of `allOf` has. */
const combiners = ["allOf", "oneOf", "anyOf"] as const;

/** The shape of a schema. */
export function shapeOf(document: JsonObject, node: Node): Shape {
  const parts = partsOf(document, node, new Set());
  const shapes = parts.map(ownShape);
  const open = ownShape(anything(node));
  const shape = shapes.reduce(mergeShapes, open);
  return tidyShape({
    ...shape,
    node,
  });
}

function anything({ pointer }: Node): Node {
  return {
    value: true,
    pointer,
  };
}

/** A schema and all that its `allOf` adds, each once, without references. */
function partsOf(document: JsonObject, node: Node, seen: Set<string>): Node[] {
  const { value, pointer } = node;
  const others = (node.others ?? []).flatMap((other) =>
    partsOf(document, other, seen),
  );
  const key = nodeKey({
    value,
    pointer,
  });
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
  const added = combiners
    .flatMap((combiner) => conjunctsIn(schema, pointer, combiner))
    .flatMap((conjunct) => partsOf(document, conjunct, seen));
  const own = {
    value,
    pointer,
  };
  return [own, ...added];
}

function conjunctsIn(
  schema: JsonObject,
  pointer: string,
  combiner: (typeof combiners)[number],
): Node[] {
  const schemas = branchesIn(schema, pointer, combiner);
  const holdsAll = combiner === "allOf" || schemas.length === 1;
  if (holdsAll) {
    return schemas;
  }
  return [];
}

function withoutBeside({ value, pointer }: Node): Node {
  const entries = isObject(value) ? Object.entries(value) : [];
  const kept = entries.filter(([name]) => {
    return name === "$ref" || !isWeighty(name);
  });
  return {
    value: Object.fromEntries(kept),
    pointer,
  };
}

/** Whether nothing is said at all, so that every value fits. */
export function isUnbounded(shape: Shape): boolean {
  const rules = [
    ...shape.keywords,
    ...shape.inner,
    ...shape.properties,
    ...shape.patternProperties,
    ...shape.prefixItems,
    ...shape.required,
    ...shape.unions,
  ];
  const isAnyType = shape.types.size === anyType.size;
  return isAnyType && rules.length === 0;
}

/** Where nothing is said, every value fits. */
export function anythingAt({ pointer }: Shape, name: string): Node {
  return {
    value: {},
    pointer: pointerTo(pointer, name),
  };
}

/** The name of a component that a schema refers to. */
export function componentName(value: Json): string | undefined {
  const target = isObject(value) ? textAt(value, "$ref") : undefined;
  return target?.match(/^#\/components\/schemas\/([^/]+)$/)?.[1];
}
