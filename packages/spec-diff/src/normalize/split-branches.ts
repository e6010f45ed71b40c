import { isObject, listAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { concerns } from "./keyword-types.js";
import { isNull, onlyUnion, peelThrough } from "./peel-wrappers.js";
import { type Node, nodeKey } from "./resolve-node.js";

/**
 * Alternatives of alternatives, and the types of one that has several: each by
 * itself, so that `string or integer` is what `oneOf` of both is.
 */
export function splitBranches(
  document: JsonObject,
  branches: readonly Node[],
): Node[] {
  return branches.flatMap((branch) => {
    const seen = new Set<string>();
    return splitBranch(document, branch, seen);
  });
}

function splitBranch(
  document: JsonObject,
  branch: Node,
  seen: Set<string>,
): Node[] {
  const { core } = peelThrough(document, branch);
  const key = nodeKey(core);
  if (isNull(core.value)) {
    return [];
  }
  if (seen.has(key)) {
    return [];
  }
  seen.add(key);
  const inner = onlyUnion(core);
  if (inner) {
    return inner.flatMap((each) => splitBranch(document, each, seen));
  }
  const types = isObject(core.value) ? listAt(core.value, "type") : [];
  if (types.length > 1) {
    return splitTypes(core, types);
  }
  return [branch];
}

function splitTypes(node: Node, types: JsonObject["type"][]): Node[] {
  const names = types.map(String).filter((type) => type !== "null");
  return names.map((type) => {
    return {
      ...node,
      value: ofType(node.value, type),
    };
  });
}

/** What a schema says of the values of one type. */
function ofType(schema: Json, type: string): JsonObject {
  const entries = isObject(schema) ? Object.entries(schema) : [];
  const kept = entries.filter(([keyword]) => concerns(keyword, type));
  return {
    ...Object.fromEntries(kept),
    type,
  };
}
