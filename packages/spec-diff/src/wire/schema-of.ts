import { isObject, ownValue } from "../json.js";
import type { Json } from "../json-value.js";
import { pointerTo } from "../load/json-pointer.js";
import type { Node } from "../normalize/resolve-node.js";

/** The schema of a parameter or a header, which may stand in its content. */
export function schemaOf(node: Node): Node {
  const value = isObject(node.value) ? node.value : {};
  const content = ownValue(value, "content");
  const [type] = isObject(content) ? Object.keys(content) : [];
  if (type !== undefined && isObject(content)) {
    const media = content[type];
    return {
      value: schemaIn(media),
      pointer: pointerTo(node.pointer, "content", type, "schema"),
    };
  }
  return {
    value: schemaIn(value),
    pointer: pointerTo(node.pointer, "schema"),
  };
}

function schemaIn(holder: Json | undefined): Json {
  const schema = isObject(holder) ? ownValue(holder, "schema") : undefined;
  return schema ?? {};
}
