import type { Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { inlineLiteral } from "../typescript-source.js";
import { declare } from "./declare-component.js";
import { expressAllOf, expressEvery } from "./express-all-of.js";
import { expressArray } from "./express-array.js";
import { expressObject } from "./express-object.js";
import {
  expressEnum,
  expressNever,
  expressNumber,
  expressString,
} from "./express-scalar.js";
import { expressUnion, isUnion } from "./express-union.js";
import { faultAt } from "./fault-at.js";
import {
  inferType,
  type Kind,
  kindsOf,
  refersPlainly,
  refuseUnknownKeywords,
} from "./known-keywords.js";
import { partsOf } from "./parts-of.js";
import { callOf, plain, type Scope } from "./scope.js";

/**
 * Writes a schema as the expression of a check; what it refers to is declared
 * on the way.
 *
 * @throws SpecFault for a keyword or a type that no check knows.
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
    return expressNever(scope);
  }
  refuseUnknownKeywords(schema);
  if (schema.$ref !== undefined && !refersPlainly(schema)) {
    return expressBeside(scope, schema);
  }
  if (schema.$ref !== undefined && !schema["x-sensitive"]) {
    return declare(scope, schema.$ref);
  }
  const resolved = resolve(scope.document, schema);
  if (resolved.allOf) {
    return expressAllOf(scope, resolved, resolved);
  }
  const parts = partsOf(resolved);
  const [only] = parts;
  if (parts.length > 1 || only === undefined) {
    return expressEvery(scope, parts);
  }
  return expressPart(scope, only);
}

/** OpenAPI 3.1 has `false` for a schema that takes nothing. */
function takesAnything(schema: Schema | boolean): boolean {
  return schema !== false;
}

/** Writes a reference with other keywords beside it: both have to hold. */
function expressBeside(scope: Scope, schema: Schema): string {
  const { $ref = "", ...beside } = schema;
  const sensitive = schema["x-sensitive"];
  const target = {
    $ref,
    ...(sensitive && { "x-sensitive": sensitive }),
  };
  return expressAllOf(scope, schema, { allOf: [target, beside] });
}

/** Writes one part of a schema: `partsOf` has split it from the others. */
function expressPart(scope: Scope, schema: Schema): string {
  if (schema.not !== undefined) {
    return callOf(scope, "not", scope.express(schema.not));
  }
  if (schema.if !== undefined) {
    return expressConditional(scope, schema.if, schema);
  }
  if (isUnion(schema)) {
    return expressUnion(scope, schema);
  }
  if (schema.enum !== undefined || schema.const !== undefined) {
    return expressEnum(scope, schema);
  }
  return expressTypes(scope, schema);
}

function expressConditional(
  scope: Scope,
  test: Schema,
  { then = {}, else: otherwise = {} }: Schema,
): string {
  const sources = [test, then, otherwise].map(scope.express);
  return callOf(scope, "conditional", ...sources);
}

function expressTypes(scope: Scope, schema: Schema): string {
  const types = [schema.type ?? []].flat();
  if (types.includes("null")) {
    return expressNullable(scope, schema, types);
  }
  if (types.length > 1) {
    const each = types.map((type) =>
      scope.express({
        ...schema,
        type,
      }),
    );
    return callOf(scope, "anyOf", `[${each.join(", ")}]`);
  }
  const kinds = types.length === 0 ? kindsOf(schema) : [];
  if (kinds.length > 0) {
    return expressKinds(scope, schema, kinds);
  }
  return expressType(scope, schema, types[0]);
}

function expressNullable(
  scope: Scope,
  schema: Schema,
  types: readonly string[],
): string {
  const type = types.filter((one) => one !== "null");
  if (type.length === 0) {
    return callOf(scope, "constant", "null");
  }
  return callOf(
    scope,
    "nullable",
    scope.express({
      ...schema,
      type,
    }),
  );
}

/** Without a type, each keyword tests only values of its own kind. */
function expressKinds(
  scope: Scope,
  schema: Schema,
  kinds: readonly Kind[],
): string {
  const sources = kinds.map((kind) => {
    const check = expressType(scope, schema, kind);
    return callOf(scope, "onlyFor", inlineLiteral(kind), check);
  });
  const [only = ""] = sources;
  if (sources.length === 1) {
    return only;
  }
  return callOf(scope, "allOf", `[${sources.join(", ")}]`);
}

function expressType(
  scope: Scope,
  schema: Schema,
  type = inferType(schema),
): string {
  switch (type) {
    case "object":
      return expressObject(scope, schema);
    case "array":
      return expressArray(scope, schema);
    case "string":
      return expressString(scope, schema);
    case "number":
    case "integer":
      return expressNumber(scope, schema, type);
    case "boolean":
      return plain(scope, "boolean");
    case undefined:
      return plain(scope, "anything");
    default:
      throw new Error(`The validators do not know the type ${type}.`);
  }
}
