import { resolve, type Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { allOfExpression, everyExpression } from "./all-of-expression.js";
import { arrayExpression } from "./array-expression.js";
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
import { partsOf } from "./parts-of.js";
import {
  enumExpression,
  neverExpression,
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
  if (!takesAnything(schema)) {
    return neverExpression(scope);
  }
  refuseUnknownKeywords(schema);
  if (schema.$ref !== undefined && !refersPlainly(schema)) {
    return besideExpression(scope, schema);
  }
  if (schema.$ref !== undefined && !schema["x-sensitive"]) {
    return declare(scope, schema.$ref);
  }
  const resolved = resolve(scope.document, schema);
  if (resolved.allOf) {
    return allOfExpression(scope, resolved, resolved);
  }
  const parts = partsOf(resolved);
  const [only] = parts;
  if (parts.length > 1 || only === undefined) {
    return everyExpression(scope, parts);
  }
  return partExpression(scope, only);
}

/** OpenAPI 3.1 has `false` for a schema that takes nothing. */
function takesAnything(schema: Schema | boolean): boolean {
  return schema !== false;
}

/** What stands beside a reference has to hold too. */
function besideExpression(scope: Scope, schema: Schema): string {
  const { $ref = "", ...beside } = schema;
  const isSensitive = schema["x-sensitive"];
  const target = {
    $ref,
    ...(isSensitive && { "x-sensitive": true }),
  };
  return allOfExpression(scope, schema, { allOf: [target, beside] });
}

/** A schema that is none of several others, or has no other keywords. */
function partExpression(scope: Scope, schema: Schema): string {
  if (schema.not !== undefined) {
    return callOf(scope, "not", scope.express(schema.not));
  }
  if (schema.if !== undefined) {
    return conditionalExpression(scope, schema.if, schema);
  }
  if (isUnion(schema)) {
    return unionExpression(scope, schema);
  }
  if (schema.enum !== undefined || schema.const !== undefined) {
    return enumExpression(scope, schema);
  }
  return typedExpression(scope, schema);
}

function conditionalExpression(
  scope: Scope,
  test: Schema,
  { then = {}, else: otherwise = {} }: Schema,
): string {
  const sources = [test, then, otherwise].map(scope.express);
  return callOf(scope, "conditional", ...sources);
}

function typedExpression(scope: Scope, schema: Schema): string {
  const types = [schema.type ?? []].flat();
  if (types.includes("null")) {
    return nullableExpression(scope, schema, types);
  }
  if (types.length > 1) {
    const each = types.map((type) => scope.express({ ...schema, type }));
    return callOf(scope, "anyOf", `[${each.join(", ")}]`);
  }
  const kinds = types.length === 0 ? kindsOf(schema) : [];
  if (kinds.length > 0) {
    return kindsExpression(scope, schema, kinds);
  }
  return typeExpression(scope, schema, types[0]);
}

function nullableExpression(
  scope: Scope,
  schema: Schema,
  types: readonly string[],
): string {
  const type = types.filter((one) => one !== "null");
  if (type.length === 0) {
    return callOf(scope, "constant", "null");
  }
  return callOf(scope, "nullable", scope.express({ ...schema, type }));
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

function typeExpression(
  scope: Scope,
  schema: Schema,
  type = impliedType(schema),
): string {
  switch (type) {
    case "object":
      return objectExpression(scope, schema);
    case "array":
      return arrayExpression(scope, schema);
    case "string":
      return stringExpression(scope, schema);
    case "number":
    case "integer":
      return numberExpression(scope, schema, type);
    case "boolean":
      return plain(scope, "boolean");
    case undefined:
      return plain(scope, "anything");
    default:
      throw new Error(`The validators do not know the type ${type}.`);
  }
}
