import { isObject } from "../json.js";
import type { Node } from "./resolve-node.js";
import type { Shape, Union } from "./shape-of.js";

/**
 * The alternatives of a schema, each with what the schema says beside them:
 * both have to hold.
 */
export function distribute({ node }: Shape, union: Union): readonly Node[] {
  const { value, pointer } = node;
  const isHere = isObject(value) && Object.hasOwn(value, union.kind);
  if (!isHere || node.others) {
    return union.branches;
  }
  const { [union.kind]: _, ...rest } = value;
  const beside = {
    value: rest,
    pointer,
  };
  return union.branches.map((branch) => ({
    ...branch,
    others: [beside],
  }));
}
