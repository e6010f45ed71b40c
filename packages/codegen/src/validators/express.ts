import { resolve, type Schema } from "../document.js";
import { schemaName } from "../reachable.js";
import {
  refersPlainly,
  refuseUnknownKeywords,
  saysNothing,
} from "./keywords.js";
import { mergeAllOf } from "./merge.js";
import { objectExpression } from "./object-expression.js";
import { callOf, plain, type Scope } from "./scope.js";
import { isUnion, unionExpression } from "./union-expression.js";

/**
 * Writes a schema as the expression of a check; what it refers to is declared
 * on the way.
 */
export function express(scope: Scope, schema: Schema): string {
  refuseUnknownKeywords(schema);
  if (schema.$ref && refersPlainly(schema) && !schema["x-sensitive"]) {
    return declare(scope, schema.$ref);
  }
  const resolved = resolve(scope.document, schema);
  if (resolved.allOf) {
    return express(scope, mergeAllOf(scope.document, resolved));
  }
  const types = [resolved.type ?? []].flat();
  if (types.includes("null")) {
    return nullableExpression(scope, resolved, types);
  }
  if (isUnion(resolved)) {
    return unionExpression(scope, resolved, express);
  }
  if (resolved.enum || resolved.const !== undefined) {
    return enumExpression(scope, resolved);
  }
  if (types.length > 1) {
    throw new Error(
      `The validators cannot check the type ${types.join(" | ")} yet.`,
    );
  }
  return typeExpression(scope, resolved, types[0]);
}

/**
 * The name of the check of a component, which is written when it is first met,
 * after all that it needs.
 */
function declare(scope: Scope, ref: string): string {
  const name = schemaName(ref);
  if (!scope.declared.has(name)) {
    scope.declared.set(name, undefined);
    const source = express(scope, resolve(scope.document, { $ref: ref }));
    scope.declared.delete(name);
    scope.declared.set(name, source);
  } else if (scope.declared.get(name) === undefined) {
    throw new Error(
      `The schema ${name} contains itself: the validators cannot check that yet.`,
    );
  }
  return name;
}

function nullableExpression(
  scope: Scope,
  schema: Schema,
  types: string[],
): string {
  const others = types.filter((type) => type !== "null");
  if (others.length === 0) {
    throw new Error("The validators do not know the type null alone.");
  }
  const values = schema.enum?.filter((value) => value !== null);
  const inner = { ...schema, type: others, ...(values && { enum: values }) };
  return callOf(scope, "nullable", express(scope, inner));
}

function enumExpression(scope: Scope, schema: Schema): string {
  const values = schema.enum ?? [schema.const];
  if (!values.every((value) => typeof value === "string")) {
    throw new Error(
      `The validators only know enums of strings, not ${JSON.stringify(values)}.`,
    );
  }
  // What tells a schema from others is not one of several values: another value
  // is another schema.
  if (schema.const !== undefined) {
    return callOf(scope, "constant", JSON.stringify(schema.const));
  }
  const options = schema["x-sensitive"] ? "{ sensitive: true }" : undefined;
  return callOf(scope, "enumeration", JSON.stringify(values), options);
}

function typeExpression(
  scope: Scope,
  schema: Schema,
  type: string | undefined,
): string {
  switch (type ?? impliedType(schema)) {
    case "object":
      return objectExpression(scope, schema, express);
    case "array":
      return callOf(
        scope,
        "array",
        express(scope, schema.items ?? {}),
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

function stringExpression(
  scope: Scope,
  { pattern, minLength, maxLength }: Schema,
): string {
  const length = bounds(minLength, maxLength);
  if (pattern === undefined && !length) {
    return plain(scope, "string");
  }
  const source =
    pattern === undefined ? "undefined" : String(new RegExp(pattern, "u"));
  return callOf(scope, "text", source, length);
}

function numberExpression(
  scope: Scope,
  { minimum, maximum }: Schema,
  type: "number" | "integer",
): string {
  const range = bounds(minimum, maximum);
  return range
    ? callOf(scope, "bounded", plain(scope, type), range)
    : plain(scope, type);
}

/**
 * The type that a schema without one means by its other keywords; none where it
 * has no other keywords either.
 */
function impliedType({
  properties,
  required,
  additionalProperties,
  ...rest
}: Schema): string | undefined {
  if (properties ?? required ?? additionalProperties) {
    return "object";
  }
  if (saysNothing(rest)) {
    return undefined;
  }
  throw new Error(
    `A schema needs a type beside ${Object.keys(rest).join(", ")}.`,
  );
}

/** The bounds as an object's source, or nothing where there are none. */
function bounds(
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  const parts = [
    min !== undefined && `min: ${min}`,
    max !== undefined && `max: ${max}`,
  ].filter(Boolean);
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : undefined;
}
