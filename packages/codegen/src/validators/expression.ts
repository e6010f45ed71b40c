import { resolve, type Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { allOfExpression } from "./all-of-expression.js";
import { declare } from "./declare.js";
import { faultAt } from "./fault-at.js";
import {
  impliedType,
  type Kind,
  kindsOf,
  refersPlainly,
  refuseUnknownKeywords,
} from "./keywords.js";
import { objectExpression } from "./object-expression.js";
import {
  bounds,
  enumExpression,
  numberExpression,
  stringExpression,
} from "./scalar-expression.js";
import { callOf, plain, type Scope } from "./scope.js";
import { isUnion, unionExpression } from "./union-expression.js";

/**
 * Writes a schema as the expression of a check; what it refers to is declared
 * on the way.
 *
 * @throws SpecFault for what no check can tell right from wrong by.
 */
export function express(scope: Scope, schema: Schema): string {
  try {
    return expressWhole(scope, schema);
  } catch (error) {
    throw faultAt(scope, schema, error);
  }
}

function expressWhole(scope: Scope, schema: Schema): string {
  refuseUnknownKeywords(schema);
  if (schema.$ref && refersPlainly(schema) && !schema["x-sensitive"]) {
    return declare(scope, schema.$ref);
  }
  const resolved = resolve(scope.document, schema);
  if (resolved.allOf) {
    return allOfExpression(scope, resolved);
  }
  const types = [resolved.type ?? []].flat();
  if (types.includes("null")) {
    return nullableExpression(scope, resolved, types);
  }
  if (isUnion(resolved)) {
    return unionExpression(scope, resolved);
  }
  if (resolved.enum || resolved.const !== undefined) {
    return enumExpression(scope, resolved);
  }
  if (types.length > 1) {
    const each = types.map((type) => scope.express({ ...resolved, type }));
    return callOf(scope, "anyOf", `[${each.join(", ")}]`);
  }
  const kinds = types.length === 0 ? kindsOf(resolved) : [];
  if (kinds.length > 0) {
    return kindsExpression(scope, resolved, kinds);
  }
  return typeExpression(scope, resolved, types[0]);
}

/** Keywords without a type say nothing of values of other kinds. */
function kindsExpression(
  scope: Scope,
  schema: Schema,
  kinds: readonly Kind[],
): string {
  const sources = kinds.map((kind) => {
    const check = typeExpression(scope, schema, kind);
    return callOf(scope, "onlyFor", inlineLiteral(kind), check);
  });
  const [only = ""] = sources;
  if (sources.length === 1) {
    return only;
  }
  return callOf(scope, "allOf", `[${sources.join(", ")}]`);
}

function nullableExpression(
  scope: Scope,
  schema: Schema,
  types: string[],
): string {
  const others = types.filter((type) => type !== "null");
  if (others.length === 0) {
    return callOf(scope, "constant", "null");
  }
  const values = schema.enum?.filter((value) => value !== null);
  const inner = {
    ...schema,
    type: others,
    ...(values && { enum: values }),
  };
  return callOf(scope, "nullable", scope.express(inner));
}

function typeExpression(
  scope: Scope,
  schema: Schema,
  type: string | undefined,
): string {
  switch (type ?? impliedType(schema)) {
    case "object":
      return objectExpression(scope, schema);
    case "array":
      return callOf(
        scope,
        "array",
        scope.express(schema.items ?? {}),
        bounds(schema.minItems, schema.maxItems),
      );
    case "string":
      return stringExpression(scope, schema);
    case "number":
    case "integer":
      return numberExpression(scope, schema, type as "number" | "integer");
    case "boolean":
      return plain(scope, "boolean");
    case undefined:
      return plain(scope, "anything");
    default:
      throw new Error(`The validators do not know the type ${type}.`);
  }
}
