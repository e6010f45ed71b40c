import { resolve, type Schema } from "../document.js";
import { inlineLiteral } from "../source.js";
import { checkName } from "./check-name.js";
import { faultAt } from "./fault-at.js";
import {
  impliedType,
  type Kind,
  kindsOf,
  refersPlainly,
  refuseUnknownKeywords,
  saysNothing,
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
import {
  haveOwnKeys,
  isToldApartBy,
  ownKey,
  tokensOf,
} from "./union-branches.js";

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
    const each = types.map((type) => express(scope, { ...resolved, type }));
    return callOf(scope, "anyOf", `[${each.join(", ")}]`);
  }
  const kinds = types.length === 0 ? kindsOf(resolved) : [];
  if (kinds.length > 0) {
    return kindsExpression(scope, resolved, kinds);
  }
  return typeExpression(scope, resolved, types[0]);
}

/** The parts as one schema where they can be one, else one after the other. */
function allOfExpression(scope: Scope, schema: Schema): string {
  const { allOf = [], ...own } = schema;
  const merged = mergeAllOf(scope.document, schema);
  // Inside itself, only a part that has a name can stand for it.
  if (merged === undefined || scope.merging.has(schema)) {
    return everyExpression(scope, [...allOf, own]);
  }
  scope.merging.add(schema);
  const source = express(scope, merged);
  scope.merging.delete(schema);
  return source;
}

function everyExpression(scope: Scope, parts: readonly Schema[]): string {
  const sources = parts.map((part) => express(scope, part));
  const telling = sources.filter((source) => source !== "anything");
  if (telling.length < 2) {
    return telling[0] ?? plain(scope, "anything");
  }
  return callOf(scope, "allOf", `[${telling.join(", ")}]`);
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

/**
 * The name of the check of a component, which is written when it is first met,
 * after all that it needs; inside itself, it is looked up when it is used.
 */
function declare(scope: Scope, ref: string): string {
  const name = nameOf(scope, ref);
  if (!scope.declared.has(name)) {
    scope.declared.set(name, undefined);
    const source = express(scope, resolve(scope.document, { $ref: ref }));
    scope.declared.delete(name);
    scope.declared.set(name, source);
  } else if (scope.declared.get(name) === undefined) {
    const { type } = resolve<Schema>(scope.document, { $ref: ref });
    const words = type === "array" ? "an array" : "an object";
    return callOf(scope, "lazy", inlineLiteral(words), `() => ${name}`);
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
    return callOf(scope, "constant", "null");
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
  if (typeof additionalProperties === "object" && names.length === 0) {
    return recordExpression(scope, additionalProperties);
  }
  const isRequired = (name: string) => required.includes(name);
  const there = names.filter(isRequired);
  const optional = names.filter((name) => !isRequired(name));
  return callOf(
    scope,
    "object",
    shapeOf(scope, properties, there) ?? "{}",
    shapeOf(scope, properties, optional),
    othersExpression(scope, additionalProperties),
  );
}

/** `constructor` is a name like any other. */
function ownOf(
  properties: Record<string, Schema>,
  name: string,
): Schema | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
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
    names.map((name) => [name, express(scope, ownOf(properties, name) ?? {})]),
  );
}

/** What `object` is told of properties without a name in the spec. */
function othersExpression(
  scope: Scope,
  others: boolean | Schema,
): string | undefined {
  if (typeof others === "boolean") {
    return others ? undefined : "true";
  }
  const check = express(scope, others);
  return check === "anything" ? undefined : check;
}

function recordExpression(scope: Scope, items: Schema): string {
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
 * Writes a union so that one value is held against one branch where that can
 * be: the one that the discriminator names, or the one whose own required key
 * is there. Other unions are tried branch by branch.
 */
function unionExpression(scope: Scope, schema: Schema): string {
  const { oneOf, anyOf, discriminator, ...beside } = schema;
  if (oneOf && anyOf) {
    const { anyOf: _, ...first } = schema;
    return everyExpression(scope, [first, { anyOf }]);
  }
  if (!saysNothing(beside)) {
    const union = {
      ...(oneOf && { oneOf }),
      ...(anyOf && { anyOf }),
      ...(discriminator && { discriminator }),
    };
    return everyExpression(scope, [union, beside]);
  }
  const branches = oneOf ?? anyOf ?? [];
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
  { discriminator, oneOf }: Schema,
  branches: Schema[],
): string {
  const [first] = branches;
  if (first && branches.length === 1) {
    return express(scope, first);
  }
  const property = discriminator?.propertyName;
  if (property && isToldApartBy(scope, property, branches)) {
    const name = inlineLiteral(property);
    return callOf(scope, "union", name, named(scope, property, branches));
  }
  if (!oneOf && haveOwnKeys(scope, branches)) {
    return callOf(scope, "keyed", keyed(scope, branches));
  }
  const sources = branches.map((branch) => express(scope, branch));
  const check = oneOf ? "oneOf" : "anyOf";
  return callOf(scope, check, `[${sources.join(", ")}]`);
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
    const key = ownKey(scope, branch, branches) ?? "";
    const source = express(scope, branch);
    entries.push([key, source]);
  }
  return shape(entries);
}
