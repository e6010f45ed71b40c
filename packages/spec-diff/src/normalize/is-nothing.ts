import { isEqual, isObject, ownValue } from "../json.js";
import type { Json } from "../json-value.js";

/** Whether no value fits a schema: `false`, or all are excluded. */
export function isNothing(schema: Json | undefined): boolean {
  if (!isObject(schema)) {
    return schema === false;
  }
  const excluded = ownValue(schema, "not");
  return excluded === true || isEqual(excluded, {});
}
