import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { refuseCircle, resolve } from "../resolve.js";
import { saysNothing } from "./known-keywords.js";

/**
 * An `allOf` as one schema: properties and required names of all parts
 * together. Nothing where the parts are no one schema, since they say different
 * things with one keyword, or one of them closes the object.
 *
 * @param above - The references of the parts that it is in.
 * @throws RangeError where a part is nothing but itself.
 */
export function mergeAllOf(
  document: OpenApiDocument,
  { allOf = [], ...own }: Schema,
  above: readonly string[] = [],
): Schema | undefined {
  let merged: Schema | undefined = {};
  for (const part of [...allOf, own as Schema]) {
    const whole = wholeOf(document, part, above);
    merged = merged && whole && merge(merged, whole);
  }
  return merged;
}

function wholeOf(
  document: OpenApiDocument,
  part: Schema,
  above: readonly string[],
): Schema | undefined {
  const { $ref = "", ...beside } = part;
  if ($ref !== "" && !saysNothing(beside)) {
    return mergeAllOf(document, { allOf: [{ $ref }, beside] }, above);
  }
  refuseCircle($ref, above);
  const resolved: Schema = resolve(document, part);
  if (resolved.allOf) {
    const inside = $ref === "" ? above : [...above, $ref];
    return mergeAllOf(document, resolved, inside);
  }
  return resolved;
}

function merge(left: Schema, right: Schema): Schema | undefined {
  const { properties, required = [], description: _, ...rest } = right;
  if (!areOne(left, right)) {
    return undefined;
  }
  const names = new Set([...(left.required ?? []), ...required]);
  const merged: Schema = {
    ...left,
    ...rest,
    ...(names.size > 0 && { required: [...names] }),
  };
  if (left.properties || properties) {
    merged.properties = {
      ...left.properties,
      ...properties,
    };
  }
  return merged;
}

/** Keywords that mean more than themselves when others come beside them. */
const unmergeable = [
  "additionalProperties",
  "patternProperties",
  "prefixItems",
  "contains",
  "oneOf",
  "anyOf",
  "if",
] as const;

/** Keywords that may differ: both hold, or neither says what is right. */
const mergeable = ["required", "properties", "description", "title"];

function areOne(left: Schema, right: Schema): boolean {
  if (isEmpty(left)) {
    return true;
  }
  if (isEmpty(right)) {
    return true;
  }
  const isWhole = unmergeable.some(
    (keyword) => (left[keyword] ?? right[keyword]) !== undefined,
  );
  if (isWhole) {
    return false;
  }
  if (differ(left, right, mergeable)) {
    return false;
  }
  const { properties: mine = {} } = left;
  const { properties: others = {} } = right;
  return !differ(mine, others, []);
}

function isEmpty(schema: Schema): boolean {
  const { required = [], ...rest } = schema;
  return required.length === 0 && Object.keys(rest).length === 0;
}

/** Whether both have something to say of one key, and not the same. */
function differ(
  left: object,
  right: object,
  except: readonly string[],
): boolean {
  const mine = new Map(Object.entries(left));
  const shared = Object.entries(right).filter(([key]) => {
    const isCompared = !except.includes(key) && !key.startsWith("x-");
    return isCompared && mine.has(key);
  });
  return shared.some(([key, value]) => {
    const own = JSON.stringify(mine.get(key));
    return own !== JSON.stringify(value);
  });
}
