import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { wholeSchema } from "./whole-schema.js";

/** What a client can tell of a value without a look inside. */
type Shape = "array" | "object";

/**
 * The shape that every value of a schema has, undefined where there may be
 * others. Of a union it is the one that all its members have.
 *
 * @param around - The references, and schemas, that lead to it: a union that
 * is a member of itself adds no value to it.
 */
export function shapeOf(
  document: OpenApiDocument,
  schema: Schema,
  around: readonly (string | Schema)[] = [],
): Shape | undefined {
  const { $ref = schema } = schema;
  const { type, oneOf, anyOf, discriminator } = wholeSchema(document, schema);
  if (type !== undefined) {
    if (type === "array" || type === "object") {
      return type;
    }
    return undefined;
  }
  const inside = [...around, $ref];
  const members = oneOf ?? anyOf ?? [];
  const others = members.filter((member) => {
    const isAround = inside.includes(member.$ref ?? member);
    return !isAround;
  });
  const shapes = others.map((member) => {
    // Only objects have the property that tells the members apart.
    const isTold = discriminator && !wholeSchema(document, member).type;
    if (isTold) {
      return "object";
    }
    return shapeOf(document, member, inside);
  });
  const [first, ...more] = shapes;
  const isSame = more.every((shape) => shape === first);
  if (isSame) {
    return first;
  }
  return undefined;
}
