import { resolve, type Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { checkName } from "./check-name.js";
import {
  impliedType,
  refersPlainly,
  refuseUnknownKeywords,
} from "./keywords.js";
import { mergeAllOf } from "./merge.js";
import {
  bounds,
  enumExpression,
  numberExpression,
  stringExpression,
} from "./scalar-expression.js";
import { callOf, plain, type Scope } from "./scope.js";
import { shape } from "./shape.js";
import { ownKey, tokensOf } from "./union-branches.js";

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
    return unionExpression(scope, resolved);
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
  const name = nameOf(scope, ref);
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

/** A component has its own name; what stands inside one, that of its path. */
function nameOf({ names }: Scope, ref: string): string {
  const known = names.get(ref);
  if (known !== undefined) {
    return known;
  }
  const path = ref.replace(/^#\/(components\/)?/, "");
  let name = checkName(path);
  while ([...names.values()].includes(name)) {
    name += "_";
  }
  names.set(ref, name);
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
  const inner = {
    ...schema,
    type: others,
    ...(values && { enum: values }),
  };
  return callOf(scope, "nullable", express(scope, inner));
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

/**
 * Writes an object's check: known properties, or a record of names that are the
 * user's own.
 */
function objectExpression(scope: Scope, schema: Schema): string {
  const {
    properties = {},
    required = [],
    additionalProperties = true,
  } = schema;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  if (typeof additionalProperties === "object") {
    return recordExpression(scope, names, additionalProperties);
  }
  const isRequired = (name: string) => required.includes(name);
  const there = names.filter(isRequired);
  const optional = names.filter((name) => !isRequired(name));
  return callOf(
    scope,
    "object",
    shapeOf(scope, properties, there) ?? "{}",
    shapeOf(scope, properties, optional),
    additionalProperties ? undefined : "true",
  );
}

function shapeOf(
  scope: Scope,
  properties: Record<string, Schema>,
  names: readonly string[],
): string | undefined {
  if (names.length === 0) {
    return undefined;
  }
  return shape(
    names.map((name) => [name, express(scope, properties[name] ?? {})]),
  );
}

function recordExpression(
  scope: Scope,
  names: string[],
  items: Schema,
): string {
  if (names.length > 0) {
    throw new Error(
      "The validators cannot check properties beside additionalProperties yet.",
    );
  }
  const item = express(scope, items);
  if (item === "anything") {
    return callOf(scope, "object", "{}");
  }
  return callOf(scope, "record", item);
}

function isUnion({ oneOf, anyOf }: Schema): boolean {
  return oneOf !== undefined || anyOf !== undefined;
}

/**
 * Writes a union so that one value is only ever held against one branch: the
 * one that the discriminator names, or, without a discriminator, the one whose
 * own required key is there.
 */
function unionExpression(scope: Scope, schema: Schema): string {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const solid = branches.filter(
    (branch) => resolve(scope.document, branch).type !== "null",
  );
  if (solid.length < branches.length) {
    return callOf(scope, "nullable", unionOf(scope, schema, solid));
  }
  return unionOf(scope, schema, solid);
}

function unionOf(
  scope: Scope,
  { discriminator }: Schema,
  branches: Schema[],
): string {
  const [first] = branches;
  if (first && branches.length === 1) {
    return express(scope, first);
  }
  const property = discriminator?.propertyName;
  if (property) {
    const name = inlineLiteral(property);
    return callOf(scope, "union", name, named(scope, property, branches));
  }
  return callOf(scope, "keyed", keyed(scope, branches));
}

/** The branches by the values of the discriminator that lead to them. */
function named(scope: Scope, property: string, branches: Schema[]): string {
  const entries: [token: string, source: string][] = [];
  for (const branch of branches) {
    const source = express(scope, branch);
    for (const token of tokensOf(scope, branch, property)) {
      entries.push([token, source]);
    }
  }
  return shape(entries);
}

/** The branches by the required key that only they have. */
function keyed(scope: Scope, branches: Schema[]): string {
  const entries: [key: string, source: string][] = [];
  for (const branch of branches) {
    const key = ownKey(scope, branch, branches);
    const source = express(scope, branch);
    entries.push([key, source]);
  }
  return shape(entries);
}
