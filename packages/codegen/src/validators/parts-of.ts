import type { Schema } from "../document.js";
import { saysNothing } from "./keywords.js";

/**
 * A schema as several of which each says one thing: a value has to be right
 * for all of them. A type alone stays with the values that it narrows.
 */
export function partsOf(schema: Schema): Schema[] {
  const { oneOf, anyOf, discriminator, not, ...others } = schema;
  const { if: test, then, else: otherwise, ...direct } = others;
  const parts: Schema[] = [];
  const told = discriminator && { discriminator };
  if (oneOf !== undefined) {
    parts.push({
      oneOf,
      ...told,
    });
  }
  if (anyOf !== undefined) {
    parts.push({
      anyOf,
      ...told,
    });
  }
  if (not !== undefined) {
    parts.push({ not });
  }
  if (test !== undefined) {
    parts.push({
      if: test,
      ...(then !== undefined && { then }),
      ...(otherwise !== undefined && { else: otherwise }),
    });
  }
  return [...parts, ...directParts(direct)];
}

function directParts(schema: Schema): Schema[] {
  const { enum: values, const: only, type, ...rest } = schema;
  const { "x-sensitive": sensitive } = schema;
  if (values === undefined && only === undefined) {
    if (saysNothing(schema)) {
      return [];
    }
    return [schema];
  }
  const listed = {
    ...(type !== undefined && { type }),
    ...(values !== undefined && { enum: values }),
    ...(only !== undefined && { const: only }),
    ...(sensitive && { "x-sensitive": sensitive }),
  };
  if (saysNothing(rest)) {
    return [listed];
  }
  const { enum: _, const: __, ...others } = schema;
  return [listed, others];
}
