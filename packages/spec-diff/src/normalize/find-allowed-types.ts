import type { JsonObject } from "../json-value.js";
import { commonTypes, type JsonType, type TypeSet } from "./json-types.js";
import { type Node, nodeKey } from "./resolve-node.js";
import { type Shape, shapeOf, type Union } from "./shape-of.js";

/** The types of alternatives, by document and node: each is asked often. */
const known = new WeakMap<JsonObject, Map<string, TypeSet>>();

/** Finds the types that a shape allows, with its unions and its enum. */
export function findAllowedTypes(document: JsonObject, shape: Shape): TypeSet {
  let common = shape.types;
  for (const union of shape.unions) {
    const ofUnion = typesOfUnion(document, union);
    common = commonTypes(common, ofUnion);
  }
  const types = new Set(common);
  if (isNullListedOut(shape)) {
    types.delete("null");
  }
  return types;
}

function typesOfUnion(document: JsonObject, { branches }: Union): TypeSet {
  const types = new Set<JsonType>();
  for (const branch of branches) {
    for (const type of typesOfBranch(document, branch)) {
      types.add(type);
    }
  }
  return types;
}

function typesOfBranch(document: JsonObject, branch: Node): TypeSet {
  const types = known.get(document) ?? new Map<string, TypeSet>();
  known.set(document, types);
  const key = nodeKey(branch);
  const present = types.get(key);
  if (present) {
    return present;
  }
  // An alternative that is the union itself adds nothing to it.
  types.set(key, new Set());
  const shape = shapeOf(document, branch);
  const allowed = findAllowedTypes(document, shape);
  types.set(key, allowed);
  return allowed;
}

/** Whether a shape allows `null`, by its types, its enum or its branches. */
export function allowsNull(document: JsonObject, shape: Shape): boolean {
  return findAllowedTypes(document, shape).has("null");
}

function isNullListedOut({ keywords }: Shape): boolean {
  const values = keywords.get("enum")?.value;
  const constant = keywords.get("const");
  const isOtherConstant = constant !== undefined && constant.value !== null;
  const isNotInEnum = Array.isArray(values) && !values.includes(null);
  return isOtherConstant || isNotInEnum;
}
